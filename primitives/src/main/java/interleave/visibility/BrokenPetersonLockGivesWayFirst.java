package interleave.visibility;

import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;

/** {@link PetersonLock} with two lines swapped: gives the other side precedence before it says that it wants in. */
@Broken(
        defect = NO_EXCLUSION,
        symptom =
                "one side enters between the two lines, the other finds that it has precedence, and both hold the lock",
        twin = PetersonLock.class,
        seenBy = {INTERLEAVINGS, MEMORY, LOAD},
        ids = {"CWE-362", "CWE-667"})
public final class BrokenPetersonLockGivesWayFirst implements DuoLock {
    private volatile boolean wants0;
    private volatile boolean wants1;
    private volatile int first;

    /** Creates a lock that nobody holds. */
    public BrokenPetersonLockGivesWayFirst() {}

    @Override
    public void lock(int side) {
        if (side == 0) {
            first = 1;
            wants0 = true;
            for (int spins = 0; wants1 && first == 1; spins++) {
                Spin.pause(spins);
            }
        } else {
            first = 0;
            wants1 = true;
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
        return "BrokenPetersonLockGivesWayFirst[wants=" + wants0 + "/" + wants1 + ", first=" + first + "]";
    }
}
