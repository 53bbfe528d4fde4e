package interleave.producerconsumer;

import static interleave.support.Defect.ENDLESS_LOOP;
import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Defect.TOO_EARLY;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.List;

/** A buffer under load: is every item taken, once, and does everybody come home? */
public final class BufferLoad implements LoadSpec {
    private static final BufferFactory NEW = Subject.factory(BufferFactory.class);
    private static final int ITEMS = 500;

    /** Created by the engine, by name. */
    public BufferLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(
                new Question("every item is taken once", LOST_ITEM, () -> new Crossing(NEW.create(4096), 1, false)),
                new Question("two put and two take, one place", TOO_EARLY, () -> new Crossing(NEW.create(1), 2, true)),
                new Question("two put and two take, two places", TOO_EARLY, () -> new Crossing(NEW.create(2), 2, true)),
                new Question("as many items at once as consumers wait", LOST_WAKEUP, () -> new Handful(NEW.create(4))),
                new Question(
                        "the item comes when the consumer waits", ENDLESS_LOOP, () -> new LateItem(NEW.create(1))));
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        BoundedBuffer<Integer> buffer = NEW.create(1);
        Thread producer = Thread.ofPlatform().daemon().name("producer").start(() -> {
            for (int item = 1; item <= ITEMS; item++) {
                Calls.put(buffer, item);
            }
        });
        long sum = 0;
        for (int i = 0; i < ITEMS; i++) {
            sum += buffer.take();
        }
        producer.join();
        return sum == (ITEMS + 1L) * ITEMS / 2;
    }
}
