package interleave.bench;

import java.util.concurrent.locks.Lock;

/** Actors who enter a place made for one, count, and leave. */
final class Exclusion implements Work {
    /** The way in, which waits. */
    @FunctionalInterface
    interface Gate {
        void pass() throws InterruptedException;
    }

    private final int actors;
    private final Gate enter;
    private final Gate leave;
    private long visits; // plain: the primitive is there to protect it

    Exclusion(int actors, Gate enter, Gate leave) {
        this.actors = actors;
        this.enter = enter;
        this.leave = leave;
    }

    static Exclusion by(int actors, Lock lock) {
        return new Exclusion(actors, lock::lock, lock::unlock);
    }

    static Exclusion by(int actors, interleave.semaphore.Semaphore semaphore) {
        return new Exclusion(actors, semaphore::acquire, semaphore::release);
    }

    static Exclusion by(int actors, java.util.concurrent.Semaphore semaphore) {
        return new Exclusion(actors, semaphore::acquire, semaphore::release);
    }

    @Override
    public int actors() {
        return actors;
    }

    @Override
    public boolean turn(int actor) throws InterruptedException {
        enter.pass();
        visits++;
        leave.pass();
        return true;
    }

    @Override
    public void check(long[] turns) {
        Checks.same("visits", Checks.sum(turns), visits);
    }
}
