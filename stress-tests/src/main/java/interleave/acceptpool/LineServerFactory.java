package interleave.acceptpool;

/** Makes the servers that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface LineServerFactory {
    /** A server that listens. */
    LineServer create(LineSettings settings);
}
