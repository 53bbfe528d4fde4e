package interleave.engine;

import interleave.judge.ComparedFigures;
import interleave.judge.Variant;
import interleave.measure.Pace;
import interleave.measure.Sample;
import interleave.measure.Step;
import interleave.measure.Step.Kind;
import interleave.measure.Summary;
import interleave.spec.Lesson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Measures variants side by side, each in a JVM of its own. They take turns, round by round in random order, so
 * that whatever slows the machine down slows all of them. Only waiting, which disturbs nobody, is done by two at
 * a time.
 */
public final class Comparing {
    private static final int WARM_UP_MILLIS = 300;
    private static final int INTERVALS = 2;

    /**
     * How long to measure.
     *
     * @param rounds how often each variant has its turn
     * @param idleMillis how long it has nothing to do
     * @param pacedMillis how long a round at a steady pace takes, at least
     * @param flatOutMillis how long a round as fast as can be takes, at least
     */
    public record Length(int rounds, int idleMillis, int pacedMillis, int flatOutMillis) {
        /** For a comparison that is to be quoted. */
        public static final Length FULL = new Length(5, 5_000, 600, 200);

        /** For a first look. */
        public static final Length QUICK = new Length(3, 1_500, 200, 100);

        long millis(int variants) {
            return variants * (WARM_UP_MILLIS + idleMillis / 2L + rounds * (long) (pacedMillis + flatOutMillis));
        }
    }

    /**
     * What was measured of one variant.
     *
     * @param figures null if nothing could be
     * @param trouble why measuring ended early; empty if it did not
     */
    public record Measured(@Nullable ComparedFigures figures, String trouble) {}

    /**
     * What was measured.
     *
     * @param item what was counted; empty if nothing was
     * @param itemsPerSecond the steady pace
     * @param byVariant for each variant, by its name
     */
    public record Result(String item, long itemsPerSecond, Map<String, Measured> byVariant) {
        /** What there is when nothing was measured. */
        public static final Result NONE = new Result("", Pace.PER_SECOND, Map.of());
    }

    private final Length length;
    private final Path directory;
    private final Listener listener;

    /** Measures for as long as {@code length} says; the JVMs work in {@code directory}. */
    public Comparing(Length length, Path directory, Listener listener) {
        this.length = length;
        this.directory = directory;
        this.listener = listener;
    }

    /** Measures {@code variants} of {@code lesson}, which says how. */
    public Result measure(Lesson lesson, List<Variant> variants) throws IOException, InterruptedException {
        var progress = new Progress(listener, length.millis(variants.size()));
        List<MeasuredJvm> jvms = new ArrayList<>();
        try {
            for (Variant variant : variants) {
                jvms.add(MeasuredJvm.start(lesson, variant, directory));
            }
            return measure(jvms, progress);
        } finally {
            jvms.forEach(MeasuredJvm::close);
        }
    }

    private Result measure(List<MeasuredJvm> jvms, Progress progress) throws IOException, InterruptedException {
        var samples = new Samples();
        List<Callable<?>> waiting = new ArrayList<>();
        for (MeasuredJvm jvm : jvms) {
            waiting.add(() -> {
                samples.add(jvm, jvm.measure(new Step(Kind.WARM_UP, WARM_UP_MILLIS)));
                samples.add(jvm, jvm.measure(new Step(Kind.IDLE, length.idleMillis())));
                progress.done(WARM_UP_MILLIS + length.idleMillis() / 2, "with nothing to do");
                return null;
            });
        }
        Lanes.run(waiting);
        List<MeasuredJvm> order = new ArrayList<>(jvms);
        var random = new Random(0);
        var paced = new Wins();
        var flatOut = new Wins();
        for (int round = 0; round < length.rounds(); round++) {
            Collections.shuffle(order, random);
            for (MeasuredJvm jvm : order) {
                Optional<Sample> sample = jvm.measure(new Step(Kind.PACED, pacedMillis(samples.idle(jvm))));
                samples.add(jvm, sample);
                sample.ifPresent(s -> paced.add(jvm, -Summary.medianMicros((Sample.Paced) s)));
                progress.done(length.pacedMillis(), "at a steady pace");
            }
            paced.close();
            for (MeasuredJvm jvm : order) {
                Optional<Sample> sample = jvm.measure(new Step(Kind.FLAT_OUT, length.flatOutMillis()));
                samples.add(jvm, sample);
                sample.ifPresent(s -> flatOut.add(jvm, Summary.itemsPerSecond((Sample.FlatOut) s)));
                progress.done(length.flatOutMillis(), "as fast as can be");
            }
            flatOut.close();
        }
        Map<String, Measured> measured = new LinkedHashMap<>();
        for (MeasuredJvm jvm : jvms) {
            List<Sample> own = samples.of(jvm);
            ComparedFigures figures = own.isEmpty() ? null : Summary.of(own, paced.of(jvm), flatOut.of(jvm));
            measured.put(jvm.variant().name(), new Measured(figures, jvm.trouble()));
        }
        return new Result(samples.item(), Pace.PER_SECOND, measured);
    }

    /** Who looks every now and then is measured over whole intervals, or the median would depend on where they begin. */
    private int pacedMillis(Optional<Sample.Idle> idle) {
        double perSecond = idle.map(Summary::wakeUpsPerSecond).orElse(0.0);
        return perSecond == 0
                ? length.pacedMillis()
                : (int) Math.max(length.pacedMillis(), Math.ceil(INTERVALS * 1_000 / perSecond));
    }

    /** What has been measured, by JVM. Two lanes add to it. */
    private static final class Samples {
        private final Map<MeasuredJvm, List<Sample>> byJvm = new HashMap<>();

        synchronized void add(MeasuredJvm jvm, Optional<Sample> sample) {
            List<Sample> own = byJvm.computeIfAbsent(jvm, j -> new ArrayList<>());
            sample.ifPresent(own::add);
        }

        synchronized List<Sample> of(MeasuredJvm jvm) {
            return byJvm.getOrDefault(jvm, List.of());
        }

        synchronized String item() {
            return byJvm.values().stream()
                    .flatMap(List::stream)
                    .filter(Sample.Warm.class::isInstance)
                    .map(sample -> ((Sample.Warm) sample).item())
                    .findFirst()
                    .orElse("");
        }

        Optional<Sample.Idle> idle(MeasuredJvm jvm) {
            return of(jvm).stream()
                    .filter(Sample.Idle.class::isInstance)
                    .map(Sample.Idle.class::cast)
                    .findFirst();
        }
    }

    /** Who was best in how many rounds. */
    private static final class Wins {
        private final Map<MeasuredJvm, Double> round = new HashMap<>();
        private final Map<MeasuredJvm, Integer> won = new HashMap<>();

        void add(MeasuredJvm jvm, double goodness) {
            round.put(jvm, goodness);
        }

        void close() {
            double best = round.values().stream().mapToDouble(d -> d).max().orElse(0);
            round.forEach((jvm, goodness) -> {
                if (goodness == best) {
                    won.merge(jvm, 1, Integer::sum);
                }
            });
            round.clear();
        }

        int of(MeasuredJvm jvm) {
            return won.getOrDefault(jvm, 0);
        }
    }
}
