package interleave.visibility;

import static interleave.support.Defect.NOT_ATOMIC;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;
import org.jspecify.annotations.Nullable;

/** {@link DoubleCheckedLazySettings} that does not look again when it has the monitor. */
@Broken(
        defect = NOT_ATOMIC,
        symptom = "two threads find nothing, take the monitor one after the other, and each makes settings of its own",
        twin = DoubleCheckedLazySettings.class,
        seenBy = {INTERLEAVINGS, MEMORY},
        ids = {"CWE-367", "CWE-609"})
public final class BrokenDoubleCheckedLazySettingsChecksOnce implements LazySettings {
    private volatile @Nullable Settings settings;

    /** Creates one whose settings are not made yet. */
    public BrokenDoubleCheckedLazySettingsChecksOnce() {}

    @Override
    public Settings get() {
        Settings made = settings;
        if (made == null) {
            synchronized (this) {
                made = new Settings();
                made.load();
                settings = made;
            }
        }
        return made;
    }

    @Override
    public String toString() {
        return "BrokenDoubleCheckedLazySettingsChecksOnce[settings=" + settings + "]";
    }
}
