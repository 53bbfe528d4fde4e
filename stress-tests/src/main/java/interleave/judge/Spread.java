package interleave.judge;

import java.util.List;

/**
 * A figure that was measured in several rounds.
 *
 * @param median the middle one
 * @param least the least
 * @param most the greatest
 */
public record Spread(double median, double least, double most) {

    /** The spread of {@code values}, of which there is at least one. */
    public static Spread of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return new Spread(sorted.get((sorted.size() - 1) / 2), sorted.getFirst(), sorted.getLast());
    }
}
