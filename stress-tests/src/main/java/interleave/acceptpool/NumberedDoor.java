package interleave.acceptpool;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A door without a network: clients are numbers, and it notices when there are two who accept. */
final class NumberedDoor implements Door<Integer> {
    /** What it throws at the second who accepts. */
    static final String CROWDED = "two workers are at the door";

    private final Queue<Integer> outside = new ArrayDeque<>(); // guarded by this
    private boolean closed; // guarded by this
    private volatile boolean inside; // volatile: whoever comes sees who is there, without any order among them
    private volatile boolean crowded;

    /** Whether there were ever two who accepted. */
    boolean crowded() {
        return crowded;
    }

    /** How many clients wait outside. */
    synchronized int waiting() {
        return outside.size();
    }

    /** A client comes. */
    synchronized void arrive(int visitor) {
        outside.add(visitor);
        notifyAll();
    }

    @Override
    public Integer accept() throws IOException {
        if (inside) {
            crowded = true;
            throw new IllegalStateException(CROWDED);
        }
        inside = true;
        try {
            Integer visitor = next();
            if (visitor == null || visitor == Visitors.NOBODY) {
                throw new IOException(visitor == null ? "the door is closed" : "no file descriptor is free");
            }
            return visitor;
        } finally {
            inside = false;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private synchronized @Nullable Integer next() throws IOException {
        while (outside.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted at the door", e);
            }
        }
        return closed ? null : outside.remove();
    }
}
