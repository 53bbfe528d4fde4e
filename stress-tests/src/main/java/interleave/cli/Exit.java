package interleave.cli;

/** What the kit's exit codes mean. */
public final class Exit {
    /** Everything is as claimed. */
    public static final int AS_CLAIMED = 0;
    /** A claim was refuted, or a submission exposed. */
    public static final int REFUTED = 1;
    /** The command line made no sense. */
    public static final int USAGE = 2;
    /** This machine cannot do it: no JDK 25, one core, no memory, no permission, nobody reads the output. */
    public static final int ENVIRONMENT = 3;
    /** The kit itself failed. */
    public static final int KIT_FAILED = 4;
    /** Ended by Ctrl-C, as shells have it: 128 + signal 2. */
    public static final int INTERRUPTED = 130;

    private Exit() {}
}
