package interleave.condition;

import java.util.concurrent.locks.ReentrantLock;

/** What one would try first to find out whether a condition is right: two threads, a thousand turns each. */
final class PingPong {
    static final int EXPECTED = 2_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition turned;
    private int turns; // guarded by lock

    private PingPong(ConditionFactory factory) {
        turned = factory.create(lock);
    }

    /** Plays, and returns how many turns were taken. */
    static int run(ConditionFactory factory) throws InterruptedException {
        var game = new PingPong(factory);
        Thread pong = Thread.ofPlatform().daemon().name("pong").start(() -> game.play(1));
        game.play(0);
        pong.join();
        return game.turns;
    }

    private void play(int me) {
        for (int i = 0; i < EXPECTED / 2; i++) {
            lock.lock();
            try {
                while (turns % 2 != me) {
                    turned.awaitUninterruptibly();
                }
                turns++;
                turned.signal();
            } finally {
                lock.unlock();
            }
        }
    }
}
