package interleave.visibility;

/**
 * Settings that are made when somebody asks for them first, and only then: a lazily made singleton.
 *
 * <pre>{@code
 * int port = lazy.get().port();          // any thread
 * }</pre>
 *
 * <p><b>Invariant.</b> All threads get the same object, and none gets it before it is loaded.
 *
 * <p><b>Memory effects.</b> The making of the settings happens-before every return of {@link #get}.
 *
 * <p><b>Not promised:</b> that settings are made at all, if nobody asks.
 *
 * <p>Read on: Bacon et al., <em>The "Double-Checked Locking is Broken" Declaration</em>, on how many ways
 * there are to get this wrong.
 */
public interface LazySettings {
    /** Returns the settings, loaded; the first who asks makes them. */
    Settings get();
}
