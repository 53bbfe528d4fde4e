package interleave.lock;

import java.util.concurrent.locks.Lock;

/**
 * A lock that promises to serve in the order of arrival: a thread that waits in {@link #lock} gets the lock
 * before every thread that came later.
 *
 * <p>Arrival is an instant inside of the call. Who comes through {@link #tryLock()} does not wait, and
 * takes the lock only when nobody else is waiting for it.
 */
public interface FairLock extends Lock {}
