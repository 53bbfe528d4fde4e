package interleave.event;

import java.util.concurrent.TimeUnit;

/**
 * A flag that threads can wait for: one sets it, and all who wait go on.
 *
 * <pre>{@code
 * Event ready = new ParkingEvent();
 * // one thread:
 * configuration = read();
 * ready.set();
 * // the others:
 * ready.await();
 * use(configuration);
 * }</pre>
 *
 * <p><b>Invariant:</b> an event is set or not; a new one is not. Who waits was there before the last
 * {@link #set}, or came when the event was not set: {@code set(); clear();} lets everybody go who waited at the set.
 *
 * <p><b>Memory effects.</b> Actions before a {@link #set} happen-before actions after an {@code await} that it ended, and
 * after an {@code await} or {@link #isSet} that found the event set.
 *
 * <p><b>Not promised:</b> that the event is still set when {@code await} returns; an order among those who go on.
 *
 * <p>The slides' {@code threading.Event}. The JDK has no counterpart: a {@code CountDownLatch} of 1 cannot be
 * cleared.
 */
public interface Event {
    /** Sets the event: all who wait go on, and nobody has to wait until it is cleared. May be set already. */
    void set();

    /** Clears the event: who waits from now on waits for the next {@link #set}. May be clear already. */
    void clear();

    /** Whether the event is set; the answer may be out of date when it arrives. */
    boolean isSet();

    /**
     * Waits until the event is set: returns immediately if it is, else lies dormant until the next {@link #set}, even
     * if a {@link #clear} follows at once, or until the thread is interrupted.
     *
     * @throws InterruptedException if the thread is interrupted on entry, even if the event is set, or while it
     *     waits; its interrupt status is cleared
     */
    void await() throws InterruptedException;

    /**
     * Waits until the event is set or the time is up: returns immediately if it is set, else lies dormant until the
     * next {@link #set}, even if a {@link #clear} follows at once, until the thread is interrupted, or until the
     * time is up.
     *
     * @param timeout how long to wait at most; zero or less means not at all
     * @param unit the unit of {@code timeout}
     * @return whether the event was set
     * @throws InterruptedException if the thread is interrupted on entry, even if the event is set, or while it
     *     waits; its interrupt status is cleared
     */
    boolean await(long timeout, TimeUnit unit) throws InterruptedException;
}
