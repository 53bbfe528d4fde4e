package interleave.explore.execution;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which plain variables more than one strand has touched, in any execution so far. Only their accesses are worth a
 * step: nobody can notice when the others happen. What is found out too late makes the search begin again.
 */
public final class Sharing {
    private final Set<String> shared = new TreeSet<>();
    private boolean grown;

    /** Nothing is known to be shared. */
    public Sharing() {}

    /** {@code variables} are known to be shared. */
    public Sharing(Collection<String> variables) {
        shared.addAll(variables);
    }

    /** Whether {@code variable}, named like {@code Counter.value}, is known to be shared. */
    public boolean contains(String variable) {
        return shared.contains(variable);
    }

    /** Two strands have touched {@code variable}. */
    public void add(String variable) {
        grown |= shared.add(variable);
    }

    /** Whether something was added since this was last asked. */
    public boolean hasGrown() {
        boolean was = grown;
        grown = false;
        return was;
    }

    /** All that is known to be shared. */
    public Set<String> all() {
        return Collections.unmodifiableSet(shared);
    }
}
