package interleave.semaphore;

import java.util.concurrent.atomic.AtomicInteger;

/** What one would try first: ten diners, five tables, and a look whether ever more than five sat down. */
final class FiveTables {
    static final int TABLES = 5;
    private static final int DINERS = 10;
    private static final int MEALS = 100;

    private FiveTables() {}

    /** How many sat at tables at most, at the same time. */
    static int mostAtOnce(SemaphoreFactory factory) throws InterruptedException {
        Semaphore tables = factory.create(TABLES);
        var eating = new AtomicInteger();
        var most = new AtomicInteger();
        var diners = new Thread[DINERS];
        for (int i = 0; i < DINERS; i++) {
            diners[i] = Thread.ofPlatform().daemon().name("diner-" + i).start(() -> {
                for (int meal = 0; meal < MEALS; meal++) {
                    tables.acquireUninterruptibly();
                    most.accumulateAndGet(eating.incrementAndGet(), Math::max);
                    eating.decrementAndGet();
                    tables.release();
                }
            });
        }
        for (Thread diner : diners) {
            diner.join();
        }
        return most.get();
    }
}
