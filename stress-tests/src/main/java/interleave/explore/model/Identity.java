package interleave.explore.model;

import interleave.explore.execution.Execution;
import interleave.explore.execution.Strand;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** {@link System#identityHashCode}: the same whenever the same happened before, so that executions can be repeated. */
public final class Identity {
    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();

    private Identity(Execution execution) {}

    /** {@link System#identityHashCode}. */
    public static int identityHashCode(@Nullable Object object) {
        Strand me = Strand.current();
        if (me == null || object == null) {
            return System.identityHashCode(object);
        }
        Identity all = me.execution().model(Identity.class, Identity::new);
        return all.numbers.computeIfAbsent(object, o -> all.numbers.size() + 1);
    }
}
