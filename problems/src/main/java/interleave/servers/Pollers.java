package interleave.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * What the JDK waits with when a virtual thread waits for a socket. It gets the descriptors for that when the first one has to wait,
 * and only then: if none is free at that moment, no virtual thread of this JVM can wait for a socket ever after, and each gets a
 * {@link NoClassDefFoundError}. So one waits before the first client comes.
 */
final class Pollers {
    private static final long LOOK = Duration.ofMillis(1).toNanos();

    private Pollers() {}

    /** Has a virtual thread wait, for nothing. */
    static void get() {
        try {
            Pipe pipe = Pipe.open();
            try (var sink = pipe.sink();
                    var source = pipe.source()) {
                Thread reader = Thread.ofVirtual().name("pollers").start(() -> read(source));
                while (reader.isAlive() && reader.getState() != Thread.State.WAITING) {
                    LockSupport.parkNanos(LOOK); // it must find nothing to read
                }
                sink.write(ByteBuffer.allocate(1));
                while (reader.isAlive()) {
                    LockSupport.parkNanos(LOOK); // not join: an interrupt is for others
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no descriptor is left to wait with", e);
        }
    }

    private static void read(Pipe.SourceChannel source) {
        try {
            source.read(ByteBuffer.allocate(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
