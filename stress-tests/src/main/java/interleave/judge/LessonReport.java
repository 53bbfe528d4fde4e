package interleave.judge;

import java.util.List;

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
        List<CostReport> costs) {}
