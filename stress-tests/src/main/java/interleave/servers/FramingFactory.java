package interleave.servers;

import interleave.servers.framing.Framing;

/** Makes the framings that a spec judges; every variant has a constructor with this parameter. */
@FunctionalInterface
public interface FramingFactory {
    /** A framing for messages of up to, or of just, {@code longest} bytes. */
    Framing create(int longest);
}
