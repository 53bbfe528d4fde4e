package interleave.visibility;

/**
 * A request to stop, which a worker asks for between two pieces of work.
 *
 * <pre>{@code
 * while (!flag.stopped()) {      // the worker
 *     doOnePiece();
 * }
 * flag.stop();                   // anybody else, once
 * }</pre>
 *
 * <p><b>Invariant.</b> Once stopped, always stopped: a thread that was told so is never told otherwise,
 * and every thread that keeps asking is told so after a short while.
 *
 * <p><b>Memory effects.</b> None are asked for: the flag is the whole message. A flag that stands for other
 * data needs more, see {@link Board}.
 *
 * <p><b>Not promised:</b> how soon. The Java memory model knows no time; compilers and processors take
 * microseconds, if they may not wait for ever.
 *
 * <p>Rule: JLS 17.3 shows this very loop, on a plain field and with a sleep in it, as one that may never end.
 */
public interface StopFlag {
    /** Asks every worker to stop; the same as once if it is called again. */
    void stop();

    /** Returns whether {@link #stop} was called. */
    boolean stopped();
}
