package interleave.visibility;

import org.jspecify.annotations.Nullable;

/**
 * Lazy settings by double-checked locking: look without the lock, and only if there is nothing yet take
 * it and look again.
 *
 * <pre>{@code
 * LazySettings lazy = new DoubleCheckedLazySettings();
 * int port = lazy.get().port();
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code settings} is written once, by a thread that holds the monitor, when the object
 * is complete.
 *
 * <p><b>Memory effects.</b> The volatile write happens-before every read that sees it, with or without the
 * monitor. Without {@code volatile} the reader outside the monitor has no such edge, and the Java memory
 * model lets it see the reference and not the fields behind it, although the machine at hand may never do so.
 *
 * <p><b>Not promised:</b> that it is worth the trouble: {@link HolderLazySettings} says the same in fewer
 * words, when there is one such object in the program.
 *
 * <p>Rule: JLS 17.4.5, and 17.4 for what may happen without.
 */
public final class DoubleCheckedLazySettings implements LazySettings {
    private volatile @Nullable Settings settings; // volatile: it is also read without the monitor

    /** Creates one whose settings are not made yet. */
    public DoubleCheckedLazySettings() {}

    @Override
    public Settings get() {
        Settings made = settings; // ◀ HB
        if (made == null) {
            synchronized (this) {
                made = settings;
                if (made == null) { // again: another thread may have made them while we waited for the monitor
                    made = new Settings();
                    made.load();
                    settings = made; // HB ▶ last: from here on others see it without the monitor
                }
            }
        }
        return made;
    }

    @Override
    public String toString() {
        return "DoubleCheckedLazySettings[settings=" + settings + "]";
    }
}
