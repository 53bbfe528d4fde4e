package interleave.lock;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A place in the line of a {@link QueueLock}. Its thread looks at the place ahead, and the thread behind looks
 * at this one; that is all that two neighbours ever tell each other.
 *
 * <p>Leaving cannot lose the lock, for the lock is not handed <em>to</em> anybody: it is left lying in the place
 * of the one who had it, for whoever is the first to stand behind.
 */
final class Place {
    private enum State {
        /** Its thread waits, or has the lock: behind it, wait. */
        TAKEN,
        /** Its thread has had the lock: behind it, go. */
        DONE,
        /** Its thread did not want to wait any longer: behind it, look at the one ahead. */
        LEFT
    }

    private volatile State state;
    private volatile @Nullable Place ahead; // null when there is nobody left to look at
    private volatile @Nullable Thread behind; // sleeps; woken when this place is no longer taken

    private Place(State state) {
        this.state = state;
    }

    /** The place ahead of the first who comes. */
    static Place done() {
        return new Place(State.DONE);
    }

    /** A new place, in no line yet. */
    static Place taken() {
        return new Place(State.TAKEN);
    }

    /** Stands behind {@code last}. */
    void standBehind(Place last) {
        ahead = last;
    }

    /**
     * Whether the lock has come to this place. If not, the thread of this place, which is the caller, will be
     * unparked when it should ask again.
     */
    boolean isServed() {
        Place next = ahead;
        boolean registered = false;
        while (next != null) {
            switch (next.state) {
                case DONE -> next = null;
                case LEFT -> {
                    next = next.ahead;
                    registered = false;
                }
                case TAKEN -> {
                    if (registered) {
                        return false;
                    }
                    next.behind = Thread.currentThread(); // first say who sleeps, then look again: it may be over
                    registered = true;
                }
            }
            ahead = next; // lets go of places that nobody needs any more
        }
        return true;
    }

    /** Whether one who came now, and stood behind this place, would be served at once. */
    boolean isFreeBehind() {
        Place last = this;
        while (last != null && last.state == State.LEFT) {
            last = last.ahead;
        }
        return last == null || last.state == State.DONE;
    }

    /** The thread of this place has had the lock; {@link #wakeBehind} is still to come. */
    void passOn() {
        state = State.DONE;
    }

    /** The thread of this place, which is the caller and was not served, gives up; {@link #wakeBehind} is to come. */
    void leave() {
        Place next = ahead;
        if (next != null) {
            next.behind = null; // before the state, for then it is another thread's to set
        }
        state = State.LEFT; // if the lock has come in this instant, it lies in the place ahead, for who is behind
    }

    /** Wakes the one behind, if it sleeps. Called when the state has changed: {@link #isServed} registers, then looks. */
    void wakeBehind() {
        Thread sleeper = behind;
        if (sleeper != null) {
            LockSupport.unpark(sleeper);
        }
    }

    /** How many places of the line that ends here have threads that wait; a guess, while they come and go. */
    int waiting() {
        int waiting = 0;
        for (Place place = this, next; (next = place.ahead) != null; place = next) {
            if (place.state == State.TAKEN) {
                waiting++;
            }
        }
        return waiting;
    }
}
