package interleave.producerconsumer;

import static interleave.support.Defect.DEADLOCK;
import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Defect.TOO_EARLY;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicLong;

/** The slides' program, one producer and three consumers, under load. */
public final class ListLoad implements LoadSpec {
    private static final ListFactory NEW = Subject.factory(ListFactory.class);
    private static final int CONSUMERS = 3;
    private static final int EACH = 100;

    /** Created by the engine, by name. */
    public ListLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(
                new Question("every number is removed once", LOST_ITEM, () -> new Removing(NEW.create(), false))
                        .whenStuck(LOST_ITEM),
                new Question("three remove, one adds", TOO_EARLY, () -> new Removing(NEW.create(), true)),
                new Question("two numbers at once for two who wait", LOST_WAKEUP, () -> new Handful(buffer())),
                new Question("the number comes when the consumer waits", DEADLOCK, () -> new LateItem(buffer()))
                        .whenStuck(DEADLOCK));
    }

    private static BoundedBuffer<Integer> buffer() {
        return new AsBuffer(NEW.create());
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        UnboundedList<Integer> list = NEW.create();
        var sum = new AtomicLong();
        List<Thread> consumers = new ArrayList<>();
        for (int i = 0; i < CONSUMERS; i++) {
            consumers.add(Thread.ofPlatform().daemon().name("consumer-" + i).start(() -> remove(list, sum)));
        }
        for (int item = 1; item <= CONSUMERS * EACH; item++) {
            list.add(item);
        }
        for (Thread consumer : consumers) {
            consumer.join();
        }
        return sum.get() == CONSUMERS * EACH * (CONSUMERS * EACH + 1L) / 2;
    }

    private static void remove(UnboundedList<Integer> list, AtomicLong sum) {
        try {
            for (int i = 0; i < EACH; i++) {
                sum.addAndGet(list.removeLast());
            }
        } catch (NoSuchElementException e) {
            sum.set(Long.MIN_VALUE); // never to become right again
        } catch (InterruptedException e) {
            throw new AssertionError(e); // nobody interrupts
        }
    }

    /** Who only hands over does not mind the order, nor that there is always room. */
    private record AsBuffer(UnboundedList<Integer> list) implements BoundedBuffer<Integer> {
        @Override
        public void put(Integer item) {
            list.add(item);
        }

        @Override
        public Integer take() throws InterruptedException {
            return list.removeLast();
        }
    }
}
