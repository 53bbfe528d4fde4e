package interleave.judge;

/**
 * How much a judge examined until it spoke.
 *
 * @param examined how many units were examined, 0 or more
 * @param unit what was counted, in the plural, for example {@code samples}
 */
public record Effort(long examined, String unit) {}
