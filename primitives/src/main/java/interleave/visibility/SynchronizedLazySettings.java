package interleave.visibility;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import org.jspecify.annotations.Nullable;

/**
 * Lazy settings in a monitor: look and make in one step that nobody gets in the middle of.
 *
 * <pre>{@code
 * LazySettings lazy = new SynchronizedLazySettings();
 * int port = lazy.get().port();
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code settings} changes at most once, and is read and written only by the thread
 * that holds the monitor.
 *
 * <p><b>Memory effects.</b> An unlock happens-before every later lock of the same monitor.
 *
 * <p><b>Not promised:</b> speed when many ask. They take turns for ever, long after there is nothing to
 * protect; {@link DoubleCheckedLazySettings} and {@link HolderLazySettings} do not.
 *
 * <p>Rule: JLS 17.4.5.
 */
public final class SynchronizedLazySettings implements LazySettings {
    @GuardedBy("this")
    private @Nullable Settings settings;

    /** Creates one whose settings are not made yet. */
    public SynchronizedLazySettings() {}

    @Override
    public synchronized Settings get() { // two threads must not both find nothing
        Settings made = settings;
        if (made == null) {
            made = new Settings();
            made.load();
            settings = made;
        }
        return made;
    }

    @Override
    public synchronized String toString() {
        return "SynchronizedLazySettings[settings=" + settings + "]";
    }
}
