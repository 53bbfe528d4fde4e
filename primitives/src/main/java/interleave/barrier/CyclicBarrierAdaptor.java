package interleave.barrier;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's own barrier, {@link CyclicBarrier}, behind the lesson's interface.
 *
 * <pre>{@code
 * Barrier barrier = new CyclicBarrierAdaptor(3, null);
 * }</pre>
 *
 * <p><b>Invariant:</b> each method is one call of {@code CyclicBarrier}; {@link #abort} is a party that
 * comes interrupted, the one way to break a {@code CyclicBarrier} at once and without being counted.
 *
 * <p><b>Memory effects.</b> Those of {@code CyclicBarrier}: its lock.
 *
 * <p><b>Not promised:</b> an answer while the action runs: it holds that lock. Nor that a thread notices an interrupt
 * which another sends it while it is in {@link #abort}: that one is lost in its own.
 */
public final class CyclicBarrierAdaptor implements Barrier {
    private final CyclicBarrier barrier;

    /** Creates a barrier for {@code parties} threads; the last of them to come runs {@code action}, if there is one. */
    public CyclicBarrierAdaptor(int parties, @Nullable Runnable action) {
        barrier = new CyclicBarrier(parties, action);
    }

    @Override
    public int await() throws InterruptedException, BrokenBarrierException {
        return barrier.await();
    }

    @Override
    public int await(long timeout, TimeUnit unit)
            throws InterruptedException, BrokenBarrierException, TimeoutException {
        return barrier.await(timeout, unit);
    }

    @Override
    public void abort() {
        boolean interrupted = Thread.interrupted();
        Thread.currentThread().interrupt();
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            Thread.interrupted(); // my own interrupt, if a barrier broken before has not looked at it
        }
        if (interrupted) {
            Thread.currentThread().interrupt(); // somebody else's: it is for what comes next
        }
    }

    @Override
    public void reset() {
        barrier.reset();
    }

    @Override
    public int getParties() {
        return barrier.getParties();
    }

    @Override
    public int getNumberWaiting() {
        return barrier.getNumberWaiting();
    }

    @Override
    public boolean isBroken() {
        return barrier.isBroken();
    }

    @Override
    public String toString() {
        return "CyclicBarrierAdaptor[parties=" + getParties() + ", waiting=" + getNumberWaiting() + ", broken="
                + isBroken() + "]";
    }
}
