package interleave.judge;

/**
 * How often the first thing one would try, a plain loop, sees what is wrong with a variant.
 *
 * @param variant the variant's name
 * @param rounds how often the loop was run
 * @param deviating how many of the rounds gave a wrong result
 */
public record LoopReport(String variant, int rounds, int deviating) {}
