package interleave.producerconsumer;

import java.util.NoSuchElementException;

/** Calls by threads that nobody interrupts. */
final class Calls {
    private Calls() {}

    static void put(BoundedBuffer<Integer> buffer, int item) {
        try {
            buffer.put(item);
        } catch (InterruptedException e) {
            throw new AssertionError(e); // nobody interrupts
        }
    }

    /** Takes an item; who comes out with nothing says so. */
    static int take(BoundedBuffer<Integer> buffer, Runnable whenEmpty) {
        while (true) {
            try {
                return buffer.take();
            } catch (NoSuchElementException e) {
                whenEmpty.run();
            } catch (InterruptedException e) {
                throw new AssertionError(e); // nobody interrupts
            }
        }
    }
}
