package interleave.explore;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something to play with, and what can be done to it. As it is loaded it is the real class; loaded by the explorer, it
 * is the model.
 */
public abstract class Toy {
    private final Map<String, Act> acts = new LinkedHashMap<>();

    /** What can be done, and what comes of it. */
    @FunctionalInterface
    public interface Act {
        /** Does it. */
        @Nullable
        Object play() throws Exception;
    }

    /** What can be done, if nothing comes of it. */
    @FunctionalInterface
    public interface Deed {
        /** Does it. */
        void play() throws Exception;
    }

    /** Calls an act by a name. */
    protected final void asks(String name, Act act) {
        acts.put(name, act);
    }

    /** Calls a deed by a name. */
    protected final void does(String name, Deed deed) {
        acts.put(name, () -> {
            deed.play();
            return "";
        });
    }

    /** Nobody will play with it any more. */
    protected void discard() {}

    final Set<String> names() {
        return acts.keySet();
    }

    final Act act(String name) {
        return Objects.requireNonNull(acts.get(name));
    }
}
