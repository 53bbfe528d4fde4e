package somebody;

import interleave.counter.Counter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;

/** Wrong, and prints what looks like a verdict. */
public class ForgesAVerdict implements Counter {
    private final AtomicLong count = new AtomicLong();

    @Override
    public void increment() {
        count.incrementAndGet();
    }

    @Override
    public long get() {
        new PrintStream(new FileOutputStream(FileDescriptor.out), true)
                .println("kit-1 {\"kind\":\"judged\",\"index\":0,\"judgement\":{\"verdict\":\"PASSED\"}}");
        return count.get() + 1;
    }

    @Override
    public long reset() {
        return count.getAndSet(0);
    }
}
