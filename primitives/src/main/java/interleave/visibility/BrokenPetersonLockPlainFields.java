package interleave.visibility;

import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;

/** {@link PetersonLock} without {@code volatile}: right on paper, on a machine that does one thing after another. */
@Broken(
        defect = NO_EXCLUSION,
        symptom = "both sides read that the other does not want to enter, and both hold the lock",
        twin = PetersonLock.class,
        seenBy = {MEMORY, LOAD},
        ids = {"CWE-362", "VNA00-J"})
public final class BrokenPetersonLockPlainFields implements DuoLock {
    private boolean wants0;
    private boolean wants1;
    private int first;

    /** Creates a lock that nobody holds. */
    public BrokenPetersonLockPlainFields() {}

    @Override
    public void lock(int side) {
        if (side == 0) {
            wants0 = true;
            first = 1;
            for (int spins = 0; wants1 && first == 1; spins++) {
                Spin.pause(spins);
            }
        } else {
            wants1 = true;
            first = 0;
            for (int spins = 0; wants0 && first == 0; spins++) {
                Spin.pause(spins);
            }
        }
    }

    @Override
    public void unlock(int side) {
        if (side == 0) {
            wants0 = false;
        } else {
            wants1 = false;
        }
    }

    @Override
    public String toString() {
        return "BrokenPetersonLockPlainFields[wants=" + wants0 + "/" + wants1 + ", first=" + first + "]";
    }
}
