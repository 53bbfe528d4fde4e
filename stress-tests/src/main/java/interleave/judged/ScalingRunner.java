package interleave.judged;

import interleave.spec.Lesson;
import interleave.spec.Scaling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Measures how jobs grow with the number of workers, in short bursts: jobs, ways and numbers take turns in random order,
 * so that whatever slows the machine down slows all of them, and bursts that another program disturbed do not count. All
 * workers of a burst work in the same window of time, also if they are processes.
 */
final class ScalingRunner {
    private static final long LONGEST_NANOS = 17_000_000_000L;
    private static final int LONG_MILLIS = 20; // a job whose bursts are longer has them less often
    private static final int WARM_UP_BURSTS = 12;
    private static final long WARM_UP_NANOS = 20_000_000;
    private static final long LEAD_NANOS = 2_500_000; // for threads to start, or for an order to get there
    private static final int MOST_TO_WARM = 2; // workers, who are enough to have everything compiled

    private final Channel channel;
    private final long begun = System.nanoTime();
    private final Map<Scaling.Way, Team> teams = new HashMap<>();
    private final Map<Scaling.Way, String> missing = new HashMap<>();

    ScalingRunner(Channel channel) {
        this.channel = channel;
    }

    void run(Lesson lesson) throws Exception {
        Scaling scaling = HelperMain.of(lesson);
        try (Scaling.Site site = scaling.open()) {
            for (Scaling.Way way : scaling.ways()) {
                open(way, lesson, scaling, site.address());
            }
            List<Series> all = series(scaling);
            warmUp(scaling);
            measure(all);
            channel.send(new Message.Scaled(new ScalingTable(scaling, all, about(), missing).reports()));
        } finally {
            teams.values().forEach(Team::close);
        }
    }

    private void open(Scaling.Way way, Lesson lesson, Scaling scaling, String address) throws InterruptedException {
        try {
            teams.put(
                    way,
                    switch (way) {
                        case Scaling.Threads threads -> new ThreadTeam(threads.crew(), address, 0);
                        case Scaling.Processes processes ->
                            HelperTeam.of(
                                    lesson.getClass().getName(),
                                    processes,
                                    Collections.max(scaling.workers()),
                                    address);
                        case Scaling.Program program -> HelperTeam.of(program, address);
                    });
        } catch (IOException e) {
            missing.put(way, String.valueOf(e.getMessage()));
        }
    }

    private static List<Series> series(Scaling scaling) {
        List<Series> all = new ArrayList<>();
        for (Scaling.Job job : scaling.jobs()) {
            for (Scaling.Way way : scaling.ways()) {
                scaling.workers().forEach(workers -> all.add(new Series(job, way, workers)));
            }
        }
        return all;
    }

    private Map<Scaling.Way, String> about() {
        var about = new HashMap<Scaling.Way, String>();
        teams.forEach((way, team) -> about.put(way, team.about()));
        return about;
    }

    private void warmUp(Scaling scaling) throws InterruptedException {
        for (Scaling.Job job : scaling.jobs()) {
            for (Scaling.Way way : scaling.ways()) {
                boolean processes = way instanceof Scaling.Processes; // each is a JVM with everything to learn
                int workers = processes ? Collections.max(scaling.workers()) : MOST_TO_WARM;
                var series = new Series(job, way, workers);
                for (int i = 0; i < (job.computes() ? WARM_UP_BURSTS : 1) && !isOver(0.4); i++) {
                    burst(series, WARM_UP_NANOS);
                }
            }
        }
    }

    /** Until every series has what it wants, or the time is up: then what it has must do, or is too little. */
    private void measure(List<Series> all) throws InterruptedException {
        var random = new Random(0);
        List<Series> wanting = wanting(all);
        for (int round = 0; !wanting.isEmpty(); round++) {
            Collections.shuffle(wanting, random);
            for (Series series : wanting) {
                if (isOver(1)) {
                    return;
                }
                int every = Math.max(1, series.job().windowMillis() / LONG_MILLIS);
                if (round % every == 0) {
                    burst(series, series.job().windowMillis() * 1_000_000L);
                }
            }
            wanting = wanting(wanting);
        }
    }

    private List<Series> wanting(List<Series> some) {
        return new ArrayList<>(some.stream()
                .filter(series -> series.wantsMore() && !missing.containsKey(series.way()))
                .toList());
    }

    /** Whether so much of the time is gone. */
    private boolean isOver(double share) {
        return System.nanoTime() - begun > share * LONGEST_NANOS;
    }

    private void burst(Series series, long nanos) throws InterruptedException {
        Team team = teams.get(series.way());
        if (team == null || missing.containsKey(series.way())) {
            return;
        }
        long begin = System.nanoTime() + LEAD_NANOS;
        try {
            series.add(team.burst(series.job(), series.workers(), new Scaling.Shift(begin, begin + nanos)), nanos);
        } catch (IOException e) {
            missing.put(series.way(), "it stopped in the middle: " + e.getMessage());
        }
    }
}
