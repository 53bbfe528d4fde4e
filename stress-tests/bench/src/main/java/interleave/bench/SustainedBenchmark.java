package interleave.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * JMH's view: more threads than cores, all doing the same for half a second without a pause, one subject per JVM. No
 * thread ever waits for another to begin or to end, since JMH stops them when it likes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 2, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class SustainedBenchmark {
    /** The number of a {@link Sustained}, and the name of a subject of it. */
    @Param("0 ParkingLock")
    private String subject = "";

    private Sustained.Turn turn = () -> {};

    /** Created by JMH. */
    public SustainedBenchmark() {}

    /** Makes the subject. */
    @Setup
    public void create() {
        turn = Sustained.subject(subject);
    }

    /** What each thread does. */
    @Benchmark
    public void turn() throws InterruptedException {
        turn.take();
    }
}
