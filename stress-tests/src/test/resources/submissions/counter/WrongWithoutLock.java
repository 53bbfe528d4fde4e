package somebody;

import interleave.counter.Counter;

public class WrongWithoutLock implements Counter {
    private long count;

    @Override
    public void increment() {
        count++;
    }

    @Override
    public long get() {
        return count;
    }

    @Override
    public long reset() {
        long taken = count;
        count = 0;
        return taken;
    }
}
