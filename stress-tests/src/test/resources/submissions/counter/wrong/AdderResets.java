// wrong: LongAdder.sumThenReset is not atomic: its cells are summed and reset one after another
import interleave.counter.Counter;
import java.util.concurrent.atomic.LongAdder;

public class AdderResets implements Counter {
    private final LongAdder adder = new LongAdder();

    public void increment() {
        adder.increment();
    }

    public long get() {
        return adder.sum();
    }

    public long reset() {
        return adder.sumThenReset();
    }
}
