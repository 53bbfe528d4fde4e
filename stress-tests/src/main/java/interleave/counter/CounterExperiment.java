package interleave.counter;

import interleave.spec.Experiment;
import java.util.List;
import java.util.Locale;

/**
 * The slides' experiment with the slides' numbers, run by an interpreter, as CPython runs it, and as the
 * JVM usually runs it, compiled.
 */
public final class CounterExperiment implements Experiment {
    /** Created by the engine, by name. */
    public CounterExperiment() {}

    @Override
    public String program() {
        return String.format(
                Locale.ROOT,
                "%d threads × %,d increments of one variable",
                SlideProgram.THREADS,
                SlideProgram.INCREMENTS);
    }

    @Override
    public long expected() {
        return SlideProgram.EXPECTED;
    }

    @Override
    public long round() throws InterruptedException {
        return SlideProgram.run();
    }

    @Override
    public List<Condition> conditions() {
        return List.of(
                new Condition(
                        "interpreted (java -Xint), bytecode by bytecode, as CPython runs the slides' program",
                        "a thread takes about a millisecond for its 50,000 turns, so threads overlap; and every turn reads"
                                + " the variable, adds, and writes it back, with room for another thread in between",
                        List.of("-Xint"),
                        10,
                        true),
                new Condition(
                        "compiled, as the JVM usually runs it",
                        "after the first round the compiler has turned the loop into one addition of 50,000, over"
                                + " before the next thread has started: the program is as wrong as before, and gets away with it",
                        List.of(),
                        100,
                        false));
    }
}
