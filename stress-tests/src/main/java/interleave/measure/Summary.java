package interleave.measure;

import interleave.judge.ComparedFigures;
import interleave.judge.Spread;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** What many samples of one variant come to. */
public final class Summary {
    private static final double NANOS_PER_MICRO = 1_000;
    private static final double DISTURBED = 0.3; // cores

    private Summary() {}

    /**
     * Sums up.
     *
     * @param wonPaced in how many rounds the variant had the lowest median
     * @param wonFlatOut in how many rounds it had the highest throughput
     */
    public static ComparedFigures of(List<Sample> samples, int wonPaced, int wonFlatOut) {
        return new ComparedFigures(
                paced(all(samples, Sample.Paced.class), wonPaced),
                flatOut(all(samples, Sample.FlatOut.class), wonFlatOut),
                idle(all(samples, Sample.Idle.class)));
    }

    /** The median latency of one round, in microseconds. */
    public static double medianMicros(Sample.Paced sample) {
        return decoded(sample).getValueAtPercentile(50) / NANOS_PER_MICRO;
    }

    /** The throughput of one round. */
    public static double itemsPerSecond(Sample.FlatOut sample) {
        return sample.seconds() <= 0 ? 0 : sample.items() / sample.seconds();
    }

    /** How often a waiting thread of this sample wakes up; 0 if it sleeps until it is woken. */
    public static double wakeUpsPerSecond(Sample.Idle sample) {
        return sample.waits() ? sample.used().wakeUps() / sample.seconds() : 0;
    }

    private static <S> List<S> all(List<Sample> samples, Class<S> kind) {
        return samples.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The rounds in which others let us alone; all of them, so that there is something to show, if there is none. */
    private static <S> List<S> kept(List<S> rounds, ToDoubleFunction<S> neighbours) {
        List<S> kept = rounds.stream()
                .filter(round -> neighbours.applyAsDouble(round) <= DISTURBED)
                .toList();
        return kept.isEmpty() ? rounds : kept;
    }

    private static <S> int count(List<S> rounds, ToDoubleFunction<S> neighbours) {
        return (int) rounds.stream()
                .filter(round -> neighbours.applyAsDouble(round) <= DISTURBED)
                .count();
    }

    private static ComparedFigures.@Nullable Paced paced(List<Sample.Paced> rounds, int won) {
        List<Sample.Paced> kept = kept(rounds, Sample.Paced::neighbours);
        var together = new Histogram(3);
        kept.forEach(round -> together.add(decoded(round)));
        if (together.getTotalCount() == 0) {
            return null;
        }
        double items = kept.stream().mapToLong(Sample.Paced::items).sum();
        double seconds = kept.stream().mapToDouble(Sample.Paced::seconds).sum();
        Usage used = kept.stream().map(Sample.Paced::used).reduce(Usage.NONE, Usage::plus);
        return new ComparedFigures.Paced(
                Spread.of(kept.stream().map(Summary::medianMicros).toList()),
                together.getValueAtPercentile(99) / NANOS_PER_MICRO,
                together.getValueAtPercentile(99.9) / NANOS_PER_MICRO,
                together.getMaxValue() / NANOS_PER_MICRO,
                used.cpuNanos() / (seconds * 1e9),
                used.wakeUps() / items,
                won,
                count(rounds, Sample.Paced::neighbours),
                rounds.size());
    }

    private static ComparedFigures.@Nullable FlatOut flatOut(List<Sample.FlatOut> rounds, int won) {
        List<Sample.FlatOut> kept = kept(rounds, Sample.FlatOut::neighbours);
        double items = kept.stream().mapToLong(Sample.FlatOut::items).sum();
        if (items == 0) {
            return null;
        }
        Usage used = kept.stream().map(Sample.FlatOut::used).reduce(Usage.NONE, Usage::plus);
        return new ComparedFigures.FlatOut(
                Spread.of(kept.stream().map(Summary::itemsPerSecond).toList()),
                used.cpuNanos() / items,
                (used.wakeUps() + used.preempted()) / items,
                Spread.of(kept.stream().map(Summary::leastShare).toList()).median(),
                used.allocatedBytes() / items,
                won,
                count(rounds, Sample.FlatOut::neighbours),
                rounds.size());
    }

    private static ComparedFigures.@Nullable Idle idle(List<Sample.Idle> samples) {
        return samples.stream()
                .filter(Sample.Idle::waits)
                .findFirst()
                .map(sample -> new ComparedFigures.Idle(
                        sample.seconds(),
                        sample.used().cpuNanos() / (sample.seconds() * 1e9),
                        wakeUpsPerSecond(sample)))
                .orElse(null);
    }

    private static double leastShare(Sample.FlatOut round) {
        long items = round.items();
        return items == 0
                ? 0
                : (double) Collections.min(round.shares()) * round.shares().size() / items;
    }

    static Histogram decoded(Sample.Paced sample) {
        try {
            return Histogram.decodeFromCompressedByteBuffer(
                    ByteBuffer.wrap(Base64.getDecoder().decode(sample.latencies())), 0);
        } catch (DataFormatException e) {
            throw new IllegalStateException("a measured JVM sent a histogram that cannot be read", e);
        }
    }
}
