package interleave.judge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a lesson showed.
 *
 * @param lesson its slug
 * @param question the question it answers
 * @param experiments the slides' experiment, under each condition
 * @param variants every variant with every judge's verdict, in the lesson's order
 * @param loops how often plain loops saw the broken variants
 * @param costs what the variants cost
 */
public record LessonReport(
        String lesson,
        String question,
        List<ExperimentReport> experiments,
        List<VariantReport> variants,
        List<LoopReport> loops,
        List<CostReport> costs) {

    /** Every claim that this lesson's run refuted, a sentence each. */
    @JsonIgnore
    public List<String> refutations() {
        Stream<String> ofExperiments = experiments.stream()
                .filter(ExperimentReport::failedToShow)
                .map(experiment -> "the experiment (" + experiment.condition() + ") gave what it should in all of "
                        + experiment.rounds().size() + " rounds, and so did not show what it is there to show");
        Stream<String> ofVariants = variants.stream()
                .flatMap(
                        variant -> variant.refutations().stream().map(sentence -> variant.variant() + ": " + sentence));
        return Stream.concat(ofExperiments, ofVariants).toList();
    }
}
