package somebody;

import interleave.counter.Counter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;

/** Wrong: increment prints without end, past System.out. */
public class FloodsForEver implements Counter {
    private final AtomicLong count = new AtomicLong();

    @Override
    public void increment() {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out));
        while (true) {
            out.print("judged PASSED ".repeat(1_000));
        }
    }

    @Override
    public long get() {
        return count.get();
    }

    @Override
    public long reset() {
        return count.getAndSet(0);
    }
}
