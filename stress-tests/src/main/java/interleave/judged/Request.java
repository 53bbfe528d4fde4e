package interleave.judged;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import interleave.judge.Variant;
import interleave.support.Judge;
import java.util.List;

/**
 * What the engine asks of a judged JVM: one line on its standard input. When that input ends, the
 * engine is gone, and so must be the judged JVM.
 *
 * @param key stands before every message, so that a program's own output is not taken for one
 * @param lesson name of the class that declares the lesson
 * @param task what to do
 * @param variants whom to judge, in this order
 * @param budget how long to look
 */
public record Request(String key, String lesson, Task task, List<Variant> variants, Budget budget) {

    /** What is to be done. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Examine.class, name = "examine"),
        @JsonSubTypes.Type(value = Experiment.class, name = "experiment"),
        @JsonSubTypes.Type(value = Loops.class, name = "loops"),
        @JsonSubTypes.Type(value = Costs.class, name = "costs"),
        @JsonSubTypes.Type(value = Measure.class, name = "measure"),
        @JsonSubTypes.Type(value = Scaling.class, name = "scaling")
    })
    public sealed interface Task {}

    /** Let {@code judge} examine each variant. */
    public record Examine(Judge judge) implements Task {}

    /** Run the lesson's experiment under its condition number {@code condition}, from 0. */
    public record Experiment(int condition) implements Task {}

    /** Run plain loops over each variant, at most {@code rounds} times. */
    public record Loops(int rounds) implements Task {}

    /** Compare what the variants cost, in {@code rounds} rounds. */
    public record Costs(int rounds) implements Task {}

    /** Measure the variant, a {@link interleave.measure.Step} for each further line of the input. */
    public record Measure() implements Task {}

    /** Measure how the lesson's jobs grow with the number of workers. */
    public record Scaling() implements Task {}
}
