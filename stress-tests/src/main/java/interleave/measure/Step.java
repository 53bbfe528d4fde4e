package interleave.measure;

/**
 * What is to be measured next.
 *
 * @param kind how
 * @param millis for how long, in milliseconds
 */
public record Step(Kind kind, int millis) {
    /** The ways of measuring. */
    public enum Kind {
        /** Flat out, unmeasured: the JIT compiles what the others run. */
        WARM_UP,
        /** Somebody waits for something that does not come. */
        IDLE,
        /** Items at a steady pace, so that latency can be told. */
        PACED,
        /** As many items as can be. */
        FLAT_OUT
    }
}
