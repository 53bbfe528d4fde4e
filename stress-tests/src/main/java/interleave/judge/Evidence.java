package interleave.judge;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a judge hands over with its verdict. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Evidence.OutcomeTable.class, name = "outcomes"),
    @JsonSubTypes.Type(value = Evidence.Trace.class, name = "trace"),
    @JsonSubTypes.Type(value = Evidence.Threads.class, name = "threads"),
    @JsonSubTypes.Type(value = Evidence.Measurements.class, name = "measurements"),
    @JsonSubTypes.Type(value = Evidence.Text.class, name = "text")
})
public sealed interface Evidence {

    /** Which results were seen, how often, and which of them should not exist. */
    record OutcomeTable(String question, List<Outcome> outcomes) implements Evidence {}

    /** One row of an outcome table. */
    record Outcome(String result, long samples, boolean forbidden, String meaning) {}

    /**
     * One interleaving, step by step.
     *
     * @param question the scenario that was run
     * @param threads the columns, by name
     * @param steps what happened, in order
     * @param results what came out of it and fits no order of the operations
     */
    record Trace(String question, List<String> threads, List<Step> steps, String results) implements Evidence {}

    /**
     * One step of one thread.
     *
     * @param thread index of the column, from 0
     * @param depth how deep in calls, from 0
     * @param action what was done, for example {@code count ➜ 0} for a read and {@code count = 1} for a write
     * @param file name of the source file, if known
     * @param line line in it, from 1; 0 if unknown
     * @param source the text of that line, if at hand
     */
    record Step(
            int thread,
            int depth,
            String action,
            @Nullable String file,
            int line,
            @Nullable String source) {}

    /** What each thread was doing when time was up, and who waits for whom. */
    record Threads(String headline, List<ThreadState> threads) implements Evidence {}

    /**
     * One thread, as found.
     *
     * @param holds what it holds, each with the line that acquired it
     * @param waitsFor what it waits for, if anything, and who holds that
     * @param cpuMillis processor time it has used, in milliseconds; -1 if unknown
     */
    record ThreadState(
            String name,
            String state,
            long cpuMillis,
            List<String> holds,
            @Nullable String waitsFor,
            List<String> stack) {}

    /** Figures, in the order in which they should be read. */
    record Measurements(String title, List<Measurement> measurements) implements Evidence {}

    /** One figure. */
    record Measurement(String what, double value, String unit) {}

    /** Words: a message, a stack trace, the first lines of what the program printed. */
    record Text(String title, String text) implements Evidence {}
}
