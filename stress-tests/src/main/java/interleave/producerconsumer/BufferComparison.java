package interleave.producerconsumer;

import interleave.spec.Comparison;
import interleave.spec.Subject;

/** How buffers are measured side by side: one gives numbers, another takes them. */
public final class BufferComparison implements Comparison {
    private static final BufferFactory NEW = Subject.factory(BufferFactory.class);
    private static final int CAPACITY = 4096; // of a poller who sleeps a second, several seconds' worth of items

    /** Created by the engine, by name. */
    public BufferComparison() {}

    @Override
    public String item() {
        return "item";
    }

    @Override
    public Bench bench() {
        return new Counter(NEW.create(CAPACITY));
    }

    /** From hand to hand over the counter of a shop. */
    private record Counter(BoundedBuffer<Long> buffer) implements HandOver {
        @Override
        public void give(long item) throws InterruptedException {
            buffer.put(item);
        }

        @Override
        public long take() throws InterruptedException {
            return buffer.take();
        }
    }
}
