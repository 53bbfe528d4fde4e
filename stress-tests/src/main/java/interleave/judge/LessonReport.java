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
 * @param grids its tables of operations, with a verdict in every cell
 * @param loops how often plain loops saw the broken variants
 * @param costs what the variants cost
 * @param scalings how its jobs grow with the number of workers
 */
public record LessonReport(
        String lesson,
        String question,
        List<ExperimentReport> experiments,
        List<VariantReport> variants,
        List<GridReport> grids,
        List<LoopReport> loops,
        List<CostReport> costs,
        List<ScalingReport> scalings) {

    /** The report of a lesson without tables of operations. */
    public LessonReport(
            String lesson,
            String question,
            List<ExperimentReport> experiments,
            List<VariantReport> variants,
            List<LoopReport> loops,
            List<CostReport> costs) {
        this(lesson, question, experiments, variants, List.of(), loops, costs, List.of());
    }

    /** Everything that was judged: the variants, and the cells of the tables. */
    @JsonIgnore
    public List<VariantReport> judged() {
        return Stream.concat(variants.stream(), grids.stream().flatMap(grid -> grid.cells().stream()))
                .toList();
    }

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
        Stream<String> ofGrids = grids.stream().flatMap(GridReport::refutations);
        return Stream.of(ofExperiments, ofVariants, ofGrids).flatMap(s -> s).toList();
    }
}
