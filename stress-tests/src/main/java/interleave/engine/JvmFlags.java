package interleave.engine;

import interleave.judged.Request;
import interleave.spec.Experiment;
import interleave.spec.Lesson;
import interleave.support.Judge;
import java.util.ArrayList;
import java.util.List;

/** With which flags a judged JVM runs: each judge needs its own, and all need bounds. */
final class JvmFlags {
    /** How much heap a judged JVM may use, in MiB. */
    static final int HEAP_MIB = 512;

    private static final List<String> BOUNDS = List.of(
            "-Xmx" + HEAP_MIB + "m",
            "-XX:+ExitOnOutOfMemoryError", // a program without memory does strange things; none of them is a verdict
            "-XX:+UseSerialGC", // no collector threads beside the actors
            "-XX:-UsePerfData",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true");

    /** Lincheck attaches an agent to its own JVM and looks into the JDK; these keep the JDK quiet about it. */
    private static final List<String> LINCHECK = List.of(
            "-XX:+EnableDynamicAgentLoading",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dlincheck.logLevel=OFF",
            "-XX:TieredStopAtLevel=1"); // most code runs once or twice: what C2 would gain it would use up

    /** Two carriers and no more, so that a virtual thread which keeps its carrier while it waits is noticed. */
    private static final List<String> CONTRACT = List.of(
            "-XX:TieredStopAtLevel=1",
            "-Djdk.virtualThreadScheduler.parallelism=2",
            "-Djdk.virtualThreadScheduler.maxPoolSize=2");

    private JvmFlags() {}

    static List<String> of(Request.Task task, Lesson lesson) {
        var flags = new ArrayList<>(BOUNDS);
        switch (task) {
            case Request.Examine(Judge judge) when judge == Judge.CONTRACT -> flags.addAll(CONTRACT);
            case Request.Examine(Judge judge) when judge == Judge.INTERLEAVINGS -> flags.addAll(LINCHECK);
            case Request.Experiment(int condition) ->
                flags.addAll(conditions(lesson).get(condition).jvmFlags());
            case Request.Examine e -> flags.add("--enable-native-access=ALL-UNNAMED"); // to put threads on cores
            case Request.Loops e -> {} // as anybody would run them
            case Request.Costs e -> flags.add("--enable-native-access=ALL-UNNAMED");
            case Request.Measure e -> flags.add("--enable-native-access=ALL-UNNAMED");
            case Request.Scaling e -> flags.add("--enable-native-access=ALL-UNNAMED");
        }
        return flags;
    }

    static List<Experiment.Condition> conditions(Lesson lesson) {
        return lesson.experiment()
                .map(JvmFlags::create)
                .map(Experiment::conditions)
                .orElse(List.of());
    }

    static Experiment create(Class<? extends Experiment> type) {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + " needs a public constructor without parameters", e);
        }
    }
}
