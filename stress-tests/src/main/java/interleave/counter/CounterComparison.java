package interleave.counter;

import interleave.spec.Comparison;
import interleave.spec.Subject;

/** Counters side by side. Nobody ever waits in one, so there is nothing to be idle at. */
public final class CounterComparison implements Comparison {
    private static final CounterFactory NEW = Subject.factory(CounterFactory.class);

    /** Created in the JVM that measures, by name. */
    public CounterComparison() {}

    @Override
    public String item() {
        return "increment";
    }

    @Override
    public Bench bench() {
        Counter counter = NEW.create();
        return (Operation) counter::increment;
    }
}
