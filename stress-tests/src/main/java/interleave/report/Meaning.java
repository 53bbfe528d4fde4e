package interleave.report;

import interleave.judge.ComparedFigures;
import interleave.judge.ComparedFigures.FlatOut;
import interleave.judge.ComparedFigures.Idle;
import interleave.judge.ComparedFigures.Paced;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What figures mean, in a sentence; drawn from the figures alone, whoever they belong to. */
public final class Meaning {
    private static final double SPINS = 0.5; // of a core, with nothing to do
    private static final double NAPS = 0.15; // wake-ups a second, with nothing to wake up for
    private static final double HALF_ITS_INTERVAL = 0.2;
    private static final double UNEVEN = 0.5;

    private Meaning() {}

    /** One sentence on {@code figures}; {@code item} is what was counted. */
    public static String of(ComparedFigures figures, String item) {
        List<String> clauses = new ArrayList<>();
        clauses.add(waiting(figures));
        if (figures.flatOut() != null && figures.flatOut().leastShare() < UNEVEN) {
            clauses.add("flat out, one thread gets only "
                    + Quantity.percent(figures.flatOut().leastShare()) + " of its fair share");
        }
        doubt(figures.paced(), figures.flatOut()).ifPresent(clauses::add);
        String sentence = String.join("; ", clauses);
        return sentence.isEmpty() ? "No " + item + " came through while it was measured." : sentence + ".";
    }

    private static String waiting(ComparedFigures figures) {
        Paced paced = figures.paced();
        if (paced == null) {
            return "not measured at a steady pace";
        }
        String median = "median " + Quantity.micros(paced.medianMicros().median());
        Idle idle = figures.idle();
        if (idle == null) {
            return "nobody ever waits in it: " + (figures.flatOut() == null ? median : cost(figures.flatOut()));
        }
        if (idle.cpuShare() >= SPINS) {
            return "spins: notices at once (" + median + "), and burns " + Quantity.percent(idle.cpuShare())
                    + " of a core also when there is nothing to do";
        }
        if (idle.wakeUpsPerSecond() < NAPS) {
            return "sleeps until it is woken: costs nothing while there is nothing to do, " + median;
        }
        return naps(paced, idle, median);
    }

    /** It looks every now and then; theory says that news waits for half the time between two looks. */
    private static String naps(Paced paced, Idle idle, String median) {
        double interval = 1e6 / idle.wakeUpsPerSecond();
        double off = Math.abs(paced.medianMicros().median() - interval / 2) / (interval / 2);
        String every = "it looks every " + Quantity.micros(interval) + ", also when there is nothing to do";
        return off <= HALF_ITS_INTERVAL
                ? "sleeps half its interval before it notices: " + median + "; " + every
                : "sleeps and looks: " + median + "; " + every;
    }

    private static String cost(FlatOut flatOut) {
        return Quantity.nanos(flatOut.cpuNanosPerItem()) + " of processor time each when all want it at once";
    }

    private static java.util.Optional<String> doubt(ComparedFigures.@Nullable Rounds... parts) {
        for (ComparedFigures.Rounds part : parts) {
            if (part != null && !part.conclusive()) {
                return java.util.Optional.of("inconclusive: other programs kept the cores busy in "
                        + (part.rounds() - part.kept()) + " of " + part.rounds() + " rounds");
            }
        }
        return java.util.Optional.empty();
    }
}
