package interleave.visibility;

/**
 * Peterson's lock with volatile fields, without which it is no lock.
 *
 * <pre>{@code
 * DuoLock lock = new PetersonLock();
 * lock.lock(0);
 * }</pre>
 *
 * <p><b>Invariant:</b> if both sides want to enter, the one that does not have precedence waits.
 *
 * <p><b>Memory effects.</b> The volatile write in {@link #unlock} happens-before the read that ends the other
 * side's wait. The order of {@code wants} before the read of the other's {@code wants} is what the exclusion
 * rests on, and only volatile accesses, or a full fence, keep it.
 *
 * <p><b>Not promised:</b> cheap waiting.
 *
 * <p>Rule: JLS 17.4.4.
 */
public final class PetersonLock implements DuoLock {
    private volatile boolean wants0; // all three volatile: each side writes before it reads what the other wrote
    private volatile boolean wants1;
    private volatile int first; // the side that has precedence

    /** Creates a lock that nobody holds. */
    public PetersonLock() {}

    @Override
    public void lock(int side) {
        if (side == 0) {
            wants0 = true;
            first = 1; // after you: if both say so, the last to say it waits
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
        return "PetersonLock[wants=" + wants0 + "/" + wants1 + ", first=" + first + "]";
    }
}
