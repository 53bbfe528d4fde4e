package interleave.acceptpool;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that are numbers, and what they do to the worker who serves them. */
final class Visitors implements Service<Integer> {
    /** Who is at the door, and cannot be accepted. */
    static final int NOBODY = 0;
    /** Ends when another of this kind is served at the same time. */
    static final int SOCIABLE = 10;
    /** Ends with an exception that a service may throw. */
    static final int HANGS_UP = 98;
    /** Ends with an exception that nobody expects. */
    static final int TROUBLEMAKER = 99;

    private final AtomicLong served = new AtomicLong();
    private int sociable; // guarded by this
    private boolean over; // guarded by this

    /** How many have been served, by their own account. */
    long served() {
        return served.get();
    }

    /** Lets those go who wait for another. */
    synchronized void endTheParty() {
        over = true;
        notifyAll();
    }

    @Override
    public void serve(Integer visitor) throws IOException {
        served.incrementAndGet();
        if (visitor == HANGS_UP) {
            throw new IOException("the client hung up");
        }
        if (visitor == TROUBLEMAKER) {
            throw new IllegalStateException("the service has a mistake");
        }
        if (visitor == SOCIABLE) {
            meetAnother();
        }
    }

    private synchronized void meetAnother() throws IOException {
        sociable++;
        notifyAll();
        while (sociable % 2 == 1 && !over) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while it was served", e);
            }
        }
    }
}
