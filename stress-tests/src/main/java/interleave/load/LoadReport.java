package interleave.load;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.errorprone.annotations.FormatMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What came of a load. Latencies count from when a request was due.
 *
 * @param clients how many there were at a time
 * @param connectPerRequest whether they came anew for each request
 * @param perSecondAsked the timetable's rate; 0 without one
 * @param seconds how long it took
 * @param requests how many were answered, rightly
 * @param perSecond of these
 * @param unanswered how many were under way when all was over; their waiting is among the latencies
 * @param wrong answers with wrong bytes: crossed, doubled, lost in part, or nobody's
 * @param closed connections that the server ended while an answer was owed
 * @param refused connections that could not be made
 * @param p50Micros the median latency
 * @param p99Micros what one in a hundred exceeds
 * @param p999Micros what one in a thousand exceeds
 * @param maxMicros the longest
 * @param connects how many connections were made
 * @param slowestConnectMillis the longest wait for one
 * @param starved the numbers of the clients that got nothing at all
 * @param sentences what went wrong, the first few
 */
public record LoadReport(
        int clients,
        boolean connectPerRequest,
        double perSecondAsked,
        double seconds,
        long requests,
        double perSecond,
        long unanswered,
        long wrong,
        long closed,
        long refused,
        double p50Micros,
        double p99Micros,
        double p999Micros,
        double maxMicros,
        long connects,
        double slowestConnectMillis,
        List<Integer> starved,
        List<String> sentences) {
    static final int FORMAT = 1;
    private static final int MOST_NAMED = 20;

    /** Version of the shape that this has as JSON; see {@code notes/schema/load.schema.json}. */
    @JsonProperty("format")
    public int format() {
        return FORMAT;
    }

    /** Whether every client got what it should: no wrong bytes, nobody cut off, nobody starved. */
    @JsonProperty("holds")
    public boolean holds() {
        return wrong == 0 && closed == 0 && starved.isEmpty();
    }

    /** For people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(
                "%d clients, %s, %s, %.1f s",
                clients,
                connectPerRequest ? "each request on a connection of its own" : "who stay",
                perSecondAsked > 0 ? line("%,.0f requests a second by timetable", perSecondAsked) : "flat out",
                seconds));
        lines.add(line(
                "requests: %,d answered (%,.0f a second), %,d unanswered, %,d wrong, %,d closed on; %,d connections refused",
                requests, perSecond, unanswered, wrong, closed, refused));
        lines.add(line(
                "latency in µs, from when a request was due: p50 %,.0f · p99 %,.0f · p99.9 %,.0f · max %,.0f",
                p50Micros, p99Micros, p999Micros, maxMicros));
        lines.add(line("connections: %,d made, the slowest in %,.1f ms", connects, slowestConnectMillis));
        lines.add(starved.isEmpty() ? "starved: nobody" : "starved, without any answer: " + starving());
        sentences.forEach(sentence -> lines.add("  " + sentence));
        return lines;
    }

    private String starving() {
        String named = starved.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        String others = starved.size() > MOST_NAMED ? " and " + (starved.size() - MOST_NAMED) + " others" : "";
        return line("%d of %d: clients %s%s", starved.size(), clients, named, others);
    }

    @FormatMethod
    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
