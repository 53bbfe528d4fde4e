package interleave.explore.execution;

import interleave.explore.order.VectorClock;
import java.util.function.Supplier;

/**
 * Something two strands can meet at: a monitor, a variable, the permit of a strand. Operations on different
 * resources may change places and nobody notices; that is all the reduced search relies on.
 */
public final class Resource {
    private final int number;
    private final Supplier<String> name;
    private final VectorClock left = new VectorClock();
    private int version;

    Resource(int number, Supplier<String> name) {
        this.number = number;
        this.name = name;
    }

    /** The how manieth it is in its execution; the same whenever the same happened before it was made. */
    public int number() {
        return number;
    }

    /** What people see it as, for example {@code Counter#1.value}. */
    public String name() {
        return name.get();
    }

    /** Counts the changes: who spins because of this resource has reason to look again when it has grown. */
    int version() {
        return version;
    }

    void change() {
        version++;
    }

    /** What one who acquires this resource gets to know. */
    public VectorClock left() {
        return left;
    }

    @Override
    public String toString() {
        return name();
    }
}
