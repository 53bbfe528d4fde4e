package interleave.judged;

import interleave.spec.Scaling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processes: either one that has all workers, or one for each worker. */
final class HelperTeam implements Team {
    private final List<Helper> helpers;
    private final String address;
    private final boolean oneEach;

    private HelperTeam(List<Helper> helpers, String address, boolean oneEach) {
        this.helpers = helpers;
        this.address = address;
        this.oneEach = oneEach;
    }

    /** A program that has its own workers. */
    static HelperTeam of(Scaling.Program program, String address) throws IOException, InterruptedException {
        Path here = Path.of("").toAbsolutePath();
        return new HelperTeam(List.of(Helper.start(program.launch().command(here), here, null)), address, false);
    }

    /** JVMs, one for each of at most {@code workers} workers, for {@code way} of {@code lesson}. */
    static HelperTeam of(String lesson, Scaling.Processes way, int workers, String address)
            throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC", // no collector threads beside the worker
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                HelperMain.class.getName());
        var team = new HelperTeam(new ArrayList<>(), address, true);
        try {
            while (team.helpers.size() < workers) {
                team.helpers.add(Helper.start(command, Path.of("").toAbsolutePath(), lesson + " " + way.name()));
            }
        } catch (IOException | InterruptedException e) {
            team.close();
            throw e;
        }
        return team;
    }

    @Override
    public Tally burst(Scaling.Job job, int workers, Scaling.Shift shift) throws IOException, InterruptedException {
        int asked = oneEach ? workers : 1;
        for (int i = 0; i < asked; i++) {
            helpers.get(i).tell(order(job, workers / asked, shift, i));
        }
        var tally = new Tally(0, 0);
        for (int i = 0; i < asked; i++) {
            tally = tally.plus(helpers.get(i).tally());
        }
        return tally;
    }

    private String order(Scaling.Job job, int workers, Scaling.Shift shift, int core) {
        return job.name() + " " + workers + " " + shift.begin() + " " + shift.end() + " " + core + " " + address;
    }

    @Override
    public String about() {
        return oneEach ? "" : helpers.getFirst().about();
    }

    @Override
    public void close() {
        helpers.forEach(Helper::close);
    }
}
