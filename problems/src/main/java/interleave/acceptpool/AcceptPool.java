package interleave.acceptpool;

import java.util.concurrent.TimeUnit;

/**
 * What the workers of a pooled accept server share: one door, and whose turn it is there.
 *
 * <pre>{@code
 * AcceptPool pool = new LockedAcceptPool<>(door, service);
 * // each of five workers:
 * while (pool.serveNext() != Turn.CLOSED) {}
 * // whoever ends it:
 * pool.shutdown();
 * pool.awaitIdle(5, SECONDS);
 * }</pre>
 *
 * <p><b>Invariant:</b> at most one worker is in {@link Door#accept}; any number serve. Each client that was accepted is served
 * by one worker, once, and is counted from the moment it was accepted: as {@link #active} until it has been served, then
 * as {@link #served}.
 *
 * <p><b>Memory effects.</b> Actions before a {@link #shutdown} happen-before those after a {@code serveNext} that returns
 * {@link Turn#CLOSED}; what a worker did for a client happens-before the return of an {@link #awaitIdle} that found all served.
 *
 * <p><b>Not promised:</b> which worker gets the next client; that a client which is at the door when it is closed gets in.
 *
 * <p>Every implementation has a constructor with the door and the service.
 *
 * <p>Source: slides 003, <q>Thread pools</q>: {@code srv_lock} around {@code srv.accept()}, and {@code POOLSIZE} threads.
 */
public interface AcceptPool {
    /**
     * One turn of a worker: waits until it is its turn at the door, accepts a client there, leaves the door to the next
     * worker, and serves its client to the end. What goes wrong in the service is this client's bad luck, and nobody else's.
     */
    Turn serveNext();

    /**
     * Closes the door. Afterwards nobody is accepted and nobody is in {@link Door#accept}; it waits for that, and not for
     * those who are being served. Any thread may call it, and again.
     */
    void shutdown();

    /**
     * Waits until nobody is served.
     *
     * @return whether that came in time; after a {@link #shutdown} it is for good
     * @throws InterruptedException if the thread is interrupted on entry or while it waits
     */
    boolean awaitIdle(long timeout, TimeUnit unit) throws InterruptedException;

    /** How many clients are being served; out of date when it arrives. */
    int active();

    /** How many clients have been served to their end. */
    long served();
}
