package interleave.judged;

import interleave.judge.Evidence;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.StateCase;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.runners.CounterThread;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;
import org.openjdk.jcstress.infra.runners.Runner;
import org.openjdk.jcstress.infra.runners.SpinLoopStyle;
import org.openjdk.jcstress.infra.runners.TestList;
import org.openjdk.jcstress.util.Counter;

/**
 * One jcstress test, run slice by slice in this JVM: without jcstress's probing and forking, so that a
 * verdict takes milliseconds instead of half a minute. It uses jcstress's internals, which is why the
 * version is pinned and all of that use is in this class.
 */
final class JcstressSlices {
    private static final int SLICE_MILLIS = 30;
    private static final int FOOTPRINT_MB = 64;
    private static final int STRIDE = 256; // states that the threads work through between two meetings
    private static final int STRIDES = 10;

    private final TestInfo test;
    private final Runner<?> runner;
    private final Map<String, Long> seen = new TreeMap<>();
    private boolean stuck;
    private Optional<LockGraph.Scene> standstill = Optional.empty();

    JcstressSlices(Class<?> testClass, ClassLoader loader) throws ReflectiveOperationException, IOException {
        this.test = TestList.getInfo(testClass.getCanonicalName());
        this.runner = (Runner<?>) loader.loadClass(test.generatedRunner())
                .getConstructor(ForkedTestConfig.class)
                .newInstance(config(test.generatedRunner()));
    }

    /** Whether the threads of the last slice will wait for ever. */
    boolean stuck() {
        return stuck;
    }

    /** How the threads of the last slice wait, if all do: then nobody is left to wake them. */
    Optional<LockGraph.Scene> standstill() {
        return standstill;
    }

    /** Runs one slice; returns what a thread died of, if one did. */
    Optional<Throwable> run() throws InterruptedException {
        List<? extends CounterThread<?>> threads = runner.internalRun(); // returns when the slice is over
        var quiet = new Quiet(JcstressSlices::waitsForItsPartner);
        for (CounterThread<?> thread : threads) {
            while (!thread.join(Duration.ofMillis(5))) { // for ever, if the variant spins: then the watchdog speaks
                Optional<Throwable> thrown = thrown(threads);
                stuck = thrown.isPresent() || quiet.stuck(threads); // whom the dead one should have met spins for ever
                if (stuck) {
                    standstill = quiet.scene();
                    return thrown;
                }
            }
            if (thread.throwable() != null) {
                return Optional.of(thread.throwable());
            }
            count(thread.result());
        }
        return Optional.empty();
    }

    private static Optional<Throwable> thrown(List<? extends CounterThread<?>> threads) {
        return threads.stream()
                .filter(thread -> !thread.isAlive() && thread.throwable() != null)
                .findFirst()
                .map(CounterThread::throwable);
    }

    /** Whether a thread is running, but in jcstress, where it waits for the others to meet it. */
    private static boolean waitsForItsPartner(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java."))
                .findFirst()
                .map(name -> name.startsWith("org.openjdk.jcstress.") || name.contains("_jcstress"))
                .orElse(false);
    }

    /** How many outcomes were seen so far. */
    long samples() {
        return seen.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The most frequent of the outcomes that should not exist. */
    Optional<Evidence.Outcome> forbidden() {
        return outcomes().stream()
                .filter(outcome -> outcome.forbidden() && outcome.samples() > 0)
                .max(Comparator.comparingLong(Evidence.Outcome::samples));
    }

    /** All outcomes, those that were declared and those that turned up. */
    Evidence.OutcomeTable table(String question) {
        return new Evidence.OutcomeTable(question, outcomes());
    }

    private List<Evidence.Outcome> outcomes() {
        var outcomes = new ArrayList<Evidence.Outcome>();
        seen.forEach((result, samples) -> outcomes.add(outcome(result, samples)));
        for (StateCase declared : test.cases()) {
            boolean literal = declared.matchPattern().matches("[\\w ,-]+"); // the others stand for many
            if (literal && !seen.containsKey(declared.matchPattern())) {
                outcomes.add(outcome(declared.matchPattern(), 0));
            }
        }
        outcomes.sort(Comparator.comparing(Evidence.Outcome::result));
        return outcomes;
    }

    private Evidence.Outcome outcome(String result, long samples) {
        StateCase grade = test.cases().stream()
                .filter(c -> c.matchesExactly(result))
                .findFirst()
                .or(() -> test.cases().stream().filter(c -> c.matches(result)).findFirst())
                .orElse(test.unmatched());
        return new Evidence.Outcome(result, samples, grade.expect() == Expect.FORBIDDEN, grade.description());
    }

    private <R> void count(Counter<R> counter) {
        for (R result : counter.elementSet()) {
            seen.merge(result.toString(), counter.count(result), Long::sum);
        }
    }

    @SuppressWarnings("EnumOrdinal") // jcstress's own format
    private static ForkedTestConfig config(String runner) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(bytes)) { // in the order in which ForkedTestConfig reads
            data.writeInt(SpinLoopStyle.THREAD_YIELD.ordinal()); // yield: a partner may be waiting for this core
            data.writeInt(SLICE_MILLIS);
            data.writeInt(1); // iterations
            data.writeUTF(runner);
            data.writeInt(FOOTPRINT_MB);
            data.writeInt(STRIDE);
            data.writeInt(STRIDES);
            data.writeBoolean(false); // no pinning: let the operating system place the threads
        }
        return new ForkedTestConfig(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }
}
