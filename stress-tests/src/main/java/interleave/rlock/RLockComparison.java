package interleave.rlock;

import interleave.lock.LockComparison;
import interleave.spec.Comparison;
import interleave.spec.Subject;

/** Reentrant locks side by side, as the plain ones are. */
public final class RLockComparison implements Comparison {
    private static final RLockFactory NEW = Subject.factory(RLockFactory.class);

    /** Created in the JVM that measures, by name. */
    public RLockComparison() {}

    @Override
    public String item() {
        return "visit";
    }

    @Override
    public Bench bench() {
        return new LockComparison.Visit(NEW.create());
    }
}
