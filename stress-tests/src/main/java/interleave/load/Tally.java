package interleave.load;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** What a load run has counted. For one thread. */
final class Tally {
    private static final int DIGITS = 3;
    private static final int MOST_SENTENCES = 10;

    private final Histogram latencies = new Histogram(DIGITS);
    private final List<String> sentences = new ArrayList<>();
    private long answers;
    private long unanswered;
    private long wrong;
    private long closed;
    private long refused;
    private long connects;
    private long slowestConnect;

    Tally() {}

    void answered(long nanos) {
        answers++;
        latencies.recordValue(Math.max(0, nanos));
    }

    /** It has waited so long, and would have waited longer: to leave it out would make the server look better. */
    void unanswered(long nanos) {
        unanswered++;
        latencies.recordValue(Math.max(0, nanos));
    }

    void connected(long nanos) {
        connects++;
        slowestConnect = Math.max(slowestConnect, nanos);
    }

    void wrong(String sentence) {
        wrong++;
        say(sentence);
    }

    void closed(String sentence) {
        closed++;
        say(sentence);
    }

    void refused(String sentence) {
        refused++;
        say(sentence);
    }

    private void say(String sentence) {
        if (sentences.size() < MOST_SENTENCES) {
            sentences.add(sentence);
        }
    }

    long answers() {
        return answers;
    }

    LoadReport report(LoadPlan plan, long nanos, List<Integer> starved) {
        double seconds = nanos / 1e9;
        return new LoadReport(
                plan.clients(),
                plan.connectPerRequest(),
                plan.perSecond(),
                seconds,
                answers,
                answers / seconds,
                unanswered,
                wrong,
                closed,
                refused,
                micros(latencies.getValueAtPercentile(50)),
                micros(latencies.getValueAtPercentile(99)),
                micros(latencies.getValueAtPercentile(99.9)),
                micros(latencies.getMaxValue()),
                connects,
                slowestConnect / 1e6,
                starved,
                List.copyOf(sentences));
    }

    private static double micros(long nanos) {
        return nanos / 1e3;
    }
}
