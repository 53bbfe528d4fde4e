package interleave.bench;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Producers who put, consumers who take. An operation is an item that has arrived. */
final class Transfer implements Work {
    private static final Integer ITEM = 1; // one for all: the queue is measured, not the allocation
    private static final Integer END = 0;

    private final BlockingQueue<Integer> queue;
    private final int producers;
    private final int consumers;
    private final AtomicInteger working;

    Transfer(int producers, int consumers, BlockingQueue<Integer> queue) {
        this.queue = queue;
        this.producers = producers;
        this.consumers = consumers;
        this.working = new AtomicInteger(producers);
    }

    @Override
    public int actors() {
        return producers + consumers;
    }

    @Override
    public boolean stopsByItself(int actor) {
        return actor < producers;
    }

    @Override
    public boolean counts(int actor) {
        return actor >= producers;
    }

    @Override
    public boolean turn(int actor) throws InterruptedException {
        if (actor < producers) {
            queue.put(ITEM);
            return true;
        }
        return queue.take().equals(ITEM);
    }

    @Override
    public void leave(int actor) throws InterruptedException {
        if (working.decrementAndGet() == 0) {
            for (int i = 0; i < consumers; i++) {
                queue.put(END);
            }
        }
    }

    @Override
    public void check(long[] turns) {
        long put = 0;
        long taken = 0;
        for (int actor = 0; actor < turns.length; actor++) {
            if (counts(actor)) {
                taken += turns[actor];
            } else {
                put += turns[actor];
            }
        }
        Checks.same("items", put, taken);
    }
}
