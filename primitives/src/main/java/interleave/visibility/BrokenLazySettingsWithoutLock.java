package interleave.visibility;

import static interleave.support.Defect.NOT_ATOMIC;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;
import org.jspecify.annotations.Nullable;

/** {@link SynchronizedLazySettings} without {@code synchronized}: look, then make, with room in between. */
@Broken(
        defect = NOT_ATOMIC,
        symptom = "two threads find nothing, each makes settings of its own, and a change to one is lost on the other",
        twin = SynchronizedLazySettings.class,
        seenBy = {INTERLEAVINGS, MEMORY},
        ids = {"CWE-543", "CWE-367", "LI_LAZY_INIT_STATIC"})
public final class BrokenLazySettingsWithoutLock implements LazySettings {
    private @Nullable Settings settings;

    /** Creates one whose settings are not made yet. */
    public BrokenLazySettingsWithoutLock() {}

    @Override
    public Settings get() {
        Settings made = settings;
        if (made == null) {
            made = new Settings();
            made.load();
            settings = made;
        }
        return made;
    }

    @Override
    public String toString() {
        return "BrokenLazySettingsWithoutLock[settings=" + settings + "]";
    }
}
