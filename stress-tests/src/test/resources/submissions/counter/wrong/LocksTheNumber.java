// wrong: locks the boxed number, which is another object after each increment
import interleave.counter.Counter;

public class LocksTheNumber implements Counter {
    private Long count = 0L;

    public void increment() {
        synchronized (count) {
            count = count + 1;
        }
    }

    public long get() {
        synchronized (count) {
            return count;
        }
    }

    public long reset() {
        synchronized (count) {
            long result = count;
            count = 0L;
            return result;
        }
    }
}
