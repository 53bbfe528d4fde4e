package interleave.collections;

import java.util.concurrent.atomic.AtomicLong;

/** The JDK's {@code AtomicLong}, read and assigned: that it could do more than that in one step helps only who asks for it. */
public final class AtomicLongVariable implements Variable {
    private final AtomicLong value = new AtomicLong();

    /** Creates a variable with value 0. */
    public AtomicLongVariable() {}

    @Override
    public void set(long newValue) {
        value.set(newValue);
    }

    @Override
    public long get() {
        return value.get();
    }

    @Override
    public String toString() {
        return "AtomicLongVariable[" + value + "]";
    }
}
