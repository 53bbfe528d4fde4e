package interleave.gil;

/**
 * A number that programs of one interpreter count up: the slides' {@code a = a + 1}, run by threads that share a
 * {@link GlobalLock}.
 *
 * <pre>{@code
 * InterpretedCounter a = new OneBytecodeCounter(gil);
 * a.increment();      // any thread that does not hold the global lock: it takes it and gives it back
 * }</pre>
 *
 * <p><b>Invariant.</b> Every increment counts once, wherever the interpreter switches.
 *
 * <p><b>Memory effects.</b> Those of the global lock: what came before an increment happens-before what follows a
 * {@link #get} that counts it.
 *
 * <p><b>Not promised:</b> what threads see that do not go through the interpreter.
 *
 * <p>Every implementation has a constructor with the global lock. Source: slides "Network programming with Python",
 * the racy counter and the note on threads and GIL.
 */
public interface InterpretedCounter {
    /** Adds one. */
    void increment();

    /** Returns the number of increments. */
    long get();
}
