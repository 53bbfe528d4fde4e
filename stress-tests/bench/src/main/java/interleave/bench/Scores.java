package interleave.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What the rounds of one contest gave. */
final class Scores {
    private final String measure;
    private final Map<String, List<Sample>> speed = new HashMap<>();
    private final Map<String, List<Sample>> waits = new HashMap<>();
    private final Map<String, List<Double>> ratios = new HashMap<>();
    private final List<Double> others = new ArrayList<>();

    /** Creates scores whose ratios are multiples of what {@code measure} did in the same round. */
    Scores(String measure) {
        this.measure = measure;
    }

    /** Adds what one {@link Round} printed. */
    void add(List<String> lines) {
        Map<String, List<Sample>> round = new HashMap<>();
        for (String line : lines) {
            int tab = line.indexOf('\t');
            String rest = line.substring(tab + 1);
            switch (line.substring(0, Math.max(0, tab))) {
                case "speed" -> put(round, Sample.of(rest));
                case "waits" -> put(waits, Sample.of(rest));
                case "others" -> others.add(Double.valueOf(rest));
                default -> {
                    // what a JVM has to say
                }
            }
        }
        round.values().forEach(samples -> samples.forEach(sample -> put(speed, sample)));
        List<Sample> one = round.getOrDefault(measure, List.of());
        if (!one.isEmpty()) {
            round.forEach((kind, samples) -> ratios.computeIfAbsent(kind, key -> new ArrayList<>())
                    .add(median(samples, Sample::perSecond) / median(one, Sample::perSecond)));
        }
    }

    private static void put(Map<String, List<Sample>> samples, Sample sample) {
        samples.computeIfAbsent(sample.kind(), key -> new ArrayList<>()).add(sample);
    }

    /** Per round: the median of a kind, as a multiple of the median of the measure. Sorted. */
    List<Double> ratios(String kind) {
        return ratios.getOrDefault(kind, List.of()).stream().sorted().toList();
    }

    List<Sample> speed(String kind) {
        return speed.getOrDefault(kind, List.of());
    }

    List<Sample> waits(String kind) {
        return waits.getOrDefault(kind, List.of());
    }

    /** How many cores other programs had, in the median round. */
    double others() {
        return middle(others.stream().sorted().toList());
    }

    static double median(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return middle(samples.stream().mapToDouble(figure).sorted().boxed().toList());
    }

    static double middle(List<Double> sorted) {
        int count = sorted.size();
        return count == 0 ? Double.NaN : (sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2;
    }
}
