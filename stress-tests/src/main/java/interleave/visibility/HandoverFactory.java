package interleave.visibility;

/** Makes the handovers that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface HandoverFactory {
    /** A handover of nothing yet. */
    Handover create();
}
