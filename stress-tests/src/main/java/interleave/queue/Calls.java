package interleave.queue;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Calls as actors of jcstress make them: no exceptions, and 0 for no item. */
final class Calls {
    private Calls() {}

    static int poll(JoinableQueue<Integer> queue) {
        return number(queue.poll());
    }

    static int pollForAnInstant(JoinableQueue<Integer> queue) {
        try {
            return number(queue.poll(1, TimeUnit.MICROSECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e); // nobody interrupts
        }
    }

    static boolean allDone(JoinableQueue<Integer> queue) {
        try {
            return queue.join(0, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e); // nobody interrupts
        }
    }

    private static int number(@Nullable Integer item) {
        return item == null ? 0 : item;
    }
}
