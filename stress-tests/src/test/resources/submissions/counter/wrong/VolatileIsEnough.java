// wrong: volatile makes the value visible, but ++ is still a read and a write
package homework;

import interleave.counter.Counter;

public class VolatileIsEnough implements Counter {
    private volatile long count = 0;

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
        long result = count;
        count = 0;
        return result;
    }
}
