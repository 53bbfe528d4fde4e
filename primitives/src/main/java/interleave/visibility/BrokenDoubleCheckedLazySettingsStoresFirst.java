package interleave.visibility;

import static interleave.support.Defect.HALF_DONE;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;
import org.jspecify.annotations.Nullable;

/** {@link DoubleCheckedLazySettings} that stores the reference before the settings are loaded. */
@Broken(
        defect = HALF_DONE,
        symptom = "a thread finds settings, takes no lock, and uses them before they are loaded",
        twin = DoubleCheckedLazySettings.class,
        seenBy = {INTERLEAVINGS, MEMORY},
        ids = {"CWE-609", "DC_PARTIALLY_CONSTRUCTED", "LCK10-J"})
public final class BrokenDoubleCheckedLazySettingsStoresFirst implements LazySettings {
    private volatile @Nullable Settings settings;

    /** Creates one whose settings are not made yet. */
    public BrokenDoubleCheckedLazySettingsStoresFirst() {}

    @Override
    public Settings get() {
        Settings made = settings;
        if (made == null) {
            synchronized (this) {
                made = settings;
                if (made == null) {
                    made = new Settings();
                    settings = made;
                    made.load();
                }
            }
        }
        return made;
    }

    @Override
    public String toString() {
        return "BrokenDoubleCheckedLazySettingsStoresFirst[settings=" + settings + "]";
    }
}
