package interleave.acceptpool;

/** How a worker's turn at the door ended. */
public enum Turn {
    /** A client came, and has been served to its end; be it a bad one. */
    SERVED,
    /** Nobody could be accepted, although the door is open: for instance, no file descriptor was free. */
    NOT_ACCEPTED,
    /** The door is closed: there will be no other turn. */
    CLOSED
}
