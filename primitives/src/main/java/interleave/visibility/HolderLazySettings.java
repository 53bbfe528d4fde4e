package interleave.visibility;

/**
 * Lazy settings by the holder idiom: a class is initialized when it is first used, once, under a lock
 * that the JVM takes. The shortest lazy singleton, and the fastest.
 *
 * <pre>{@code
 * LazySettings lazy = new HolderLazySettings();
 * int port = lazy.get().port();
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code Holder} is not initialized before somebody calls {@link #get}.
 *
 * <p><b>Memory effects.</b> The initialization of a class happens-before every use of it by another thread;
 * the JIT, which compiles the use after that, needs no check at all.
 *
 * <p><b>Not promised:</b> settings for each instance: they are static, so all instances of this class return
 * the same. A second chance: if making them throws, the class stays unusable.
 *
 * <p>Rule: JLS 12.4.1 (when a class is initialized) and 12.4.2 (how, step by step).
 */
public final class HolderLazySettings implements LazySettings {
    private static final class Holder {
        static final Settings SETTINGS = made();

        private static Settings made() {
            var settings = new Settings();
            settings.load();
            return settings;
        }
    }

    /** Creates one; the settings are made by the first {@link #get}. */
    public HolderLazySettings() {}

    @Override
    public Settings get() {
        return Holder.SETTINGS; // the JVM sees to it that one thread makes them and the others wait
    }

    @Override
    public String toString() {
        return "HolderLazySettings[]"; // not the settings: looking at them would make them
    }
}
