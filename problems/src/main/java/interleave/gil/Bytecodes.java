package interleave.gil;

/** Counts the bytecodes that one thread runs, and comes to a checkpoint after every few hundred of them. */
final class Bytecodes {
    private static final int EVERY = 256;

    private final GlobalLock gil;
    private int left = EVERY;

    Bytecodes(GlobalLock gil) {
        this.gil = gil;
    }

    /** One more has been run. */
    void one() {
        left--;
        if (left == 0) {
            left = EVERY;
            gil.checkpoint();
        }
    }
}
