package interleave.judged;

import interleave.spec.Patience;
import java.util.Collection;
import java.util.function.Predicate;

/**
 * Tells threads that will wait for ever from threads that are slow: look again and again, and when all
 * of them have been waiting without a time limit for a while, nobody is left to wake them; see {@link Patience}.
 */
final class Quiet {
    private final Predicate<Thread> bystander;
    private long since;
    private int looks;
    private boolean stuck;

    /**
     * Creates one that has not looked yet.
     *
     * @param bystander whether a thread that runs is none that could wake the others
     */
    Quiet(Predicate<Thread> bystander) {
        this.bystander = bystander;
    }

    /** Looks at {@code threads}; whether those of them that are alive will wait for ever. */
    boolean stuck(Collection<? extends Thread> threads) {
        long now = System.nanoTime();
        boolean someoneWaits = threads.stream().anyMatch(Quiet::waitsForEver);
        if (!someoneWaits || !threads.stream().allMatch(thread -> waitsForEver(thread) || isOver(thread))) {
            looks = 0;
            return false;
        }
        if (looks++ == 0) {
            since = now;
        }
        stuck = Patience.isOver(now - since, looks);
        return stuck;
    }

    /** What the last look said. */
    boolean stuck() {
        return stuck;
    }

    private boolean isOver(Thread thread) {
        return thread.getState() == Thread.State.TERMINATED || bystander.test(thread);
    }

    private static boolean waitsForEver(Thread thread) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING -> true;
            case NEW, RUNNABLE, TIMED_WAITING, TERMINATED -> false;
        };
    }
}
