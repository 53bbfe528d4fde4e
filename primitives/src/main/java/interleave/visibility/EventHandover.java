package interleave.visibility;

import interleave.event.Event;
import interleave.event.ParkingEvent;

/**
 * A handover by an event that is set when something is given.
 *
 * <pre>{@code
 * Handover handover = new EventHandover();
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code box} is written before the event is set, and read after a wait for it.
 *
 * <p><b>Memory effects.</b> Actions before a set happen-before actions after the await that it ends.
 *
 * <p><b>Not promised:</b> a second value: the event stays set.
 *
 * <p>Rule: the memory effects of {@link Event}.
 */
public final class EventHandover implements Handover {
    private final Event given = new ParkingEvent();
    private int box;

    /** Creates a handover of nothing yet. */
    public EventHandover() {}

    @Override
    public void give(int value) {
        box = value;
        given.set(); // HB ▶
    }

    @Override
    public int take() throws InterruptedException {
        given.await(); // ◀ HB
        return box;
    }

    @Override
    public String toString() {
        return "EventHandover[" + given + "]";
    }
}
