package interleave.gil;

/**
 * No global lock: everybody runs, as in plain Java. The same program can so be run with a lock and without.
 *
 * <pre>{@code
 * new PrimeSearch().run(new FreeThreading(), over);
 * }</pre>
 *
 * <p><b>Not promised:</b> anything that {@link GlobalLock} promises; this is what one gets without one.
 */
public final class FreeThreading implements GlobalLock {
    /** Creates the absence of a lock. */
    public FreeThreading() {}

    @Override
    public void acquire() {
        // there is nobody to wait for
    }

    @Override
    public boolean checkpoint() {
        return false;
    }

    @Override
    public void release() {
        // there was nothing to give up
    }

    @Override
    public String toString() {
        return "FreeThreading[]";
    }
}
