package interleave.queue;

import interleave.spec.Comparison;
import interleave.spec.Subject;

/** Queues side by side: a producer puts, consumers take. */
public final class QueueComparison implements Comparison {
    private static final QueueFactory NEW = Subject.factory(QueueFactory.class);
    private static final int CAPACITY = 4_096; // holds what comes while somebody sleeps

    /** Created in the JVM that measures, by name. */
    public QueueComparison() {}

    @Override
    public String item() {
        return "item";
    }

    @Override
    public Bench bench() {
        JoinableQueue<Long> queue = NEW.create(CAPACITY);
        return new HandOver() {
            @Override
            public void give(long item) throws InterruptedException {
                queue.put(item);
            }

            @Override
            public long take() throws InterruptedException {
                return queue.take();
            }
        };
    }
}
