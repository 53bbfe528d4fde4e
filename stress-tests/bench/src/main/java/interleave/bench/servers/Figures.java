package interleave.bench.servers;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one round showed: numbers of the load generator's JSON by their names, and processor time per request of the server.
 *
 * @param cpu microseconds per request
 * @param load the numbers of the report
 * @param starved how many clients got nothing
 */
record Figures(double cpu, Map<String, Double> load, int starved) {
    private static final Pattern NUMBER = Pattern.compile("\"(\\w+)\" : (-?[0-9.E]+)");
    private static final Pattern STARVED = Pattern.compile("\"starved\" : \\[([^]]*)]");

    /** Reads {@code json}, which is flat: names, numbers, and two lists. */
    static Figures of(String json, double cpuMicros) {
        Map<String, Double> load = NUMBER.matcher(json)
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1), found -> Double.valueOf(found.group(2)), (a, b) -> a));
        Matcher list = STARVED.matcher(json);
        if (!list.find() || !load.containsKey("requests")) {
            throw new IllegalStateException("no report of a load:\n" + json);
        }
        if (load.getOrDefault("wrong", 0.0) > 0) {
            throw new IllegalStateException("a figure for wrong answers is no figure:\n" + json);
        }
        String numbers = list.group(1).strip();
        return new Figures(
                cpuMicros / Math.max(1, load.getOrDefault("requests", 0.0)),
                load,
                numbers.isEmpty() ? 0 : numbers.split(",", -1).length);
    }

    double of(String name) {
        return load.getOrDefault(name, Double.NaN);
    }

    static String header() {
        return String.format(
                Locale.ROOT,
                "  %-22s %25s %10s %9s %9s %9s %9s %9s %7s",
                "",
                "CPU µs/request (min–max)",
                "requests/s",
                "p50 µs",
                "p99 µs",
                "p99.9 µs",
                "max µs",
                "connect",
                "starved");
    }
}
