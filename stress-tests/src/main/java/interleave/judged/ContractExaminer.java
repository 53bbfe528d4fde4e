package interleave.judged;

import interleave.judge.Cause;
import interleave.judge.Effort;
import interleave.judge.Evidence;
import interleave.judge.Judgement;
import interleave.judge.Variant;
import interleave.spec.Lesson;
import interleave.spec.Shows;
import interleave.support.Defect;
import interleave.support.Judge;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.jspecify.annotations.Nullable;

/** Runs a lesson's JUnit tests over one variant. */
final class ContractExaminer implements Examiner {
    private static final Judge JUDGE = Judge.CONTRACT;

    private final Lesson lesson;
    private final Class<?> spec;
    private final Launcher launcher = LauncherFactory.create();

    ContractExaminer(Lesson lesson, Class<?> spec) {
        this.lesson = lesson;
        this.spec = spec;
    }

    @Override
    public Judgement examine(Variant variant) throws ClassNotFoundException {
        Class<?> own = VariantLoader.isolating(variant, lesson.getClass()).loadClass(spec.getName());
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(own))
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
                .build();
        var summary = new SummaryGeneratingListener();
        var failures = new FirstFailure();
        launcher.execute(request, summary, failures);

        long run = summary.getSummary().getTestsSucceededCount()
                + summary.getSummary().getTestsFailedCount();
        if (run == 0 && failures.first != null) {
            return Judgement.notJudged(JUDGE, Cause.TOOL, "no test could be run: " + failures.first.thrown());
        }
        var effort = new Effort(run, "tests");
        if (failures.first == null) {
            return Judgement.passed(JUDGE, "keeps the contract in " + run + " tests", effort, List.of());
        }
        Failure failure = failures.first;
        return Judgement.exposed(
                JUDGE,
                failure.thrown() instanceof AssertionError ? failure.shows() : Defect.EXCEPTION,
                failure.test() + ": " + firstLine(failure.thrown()),
                effort,
                List.of(new Evidence.Text("the first test that failed", Stacks.trace(failure.thrown()))));
    }

    private static String firstLine(Throwable thrown) {
        String message = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
        return message.strip().lines().map(String::strip).filter(line -> !line.isEmpty()).reduce((a, b) -> a + " " + b)
                .orElse(thrown.toString());
    }

    private record Failure(String test, Throwable thrown, Defect shows) {}

    private static final class FirstFailure implements TestExecutionListener {
        private @Nullable Failure first;

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            Optional<Throwable> thrown = result.getThrowable();
            if (first == null && result.getStatus() == TestExecutionResult.Status.FAILED && thrown.isPresent()) {
                first = new Failure(test.getDisplayName(), thrown.get(), shows(test));
            }
        }

        private static Defect shows(TestIdentifier test) {
            return test.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(MethodSource.class::cast)
                    .map(MethodSource::getJavaMethod)
                    .map((Method method) -> method.getAnnotation(Shows.class))
                    .map(Shows::value)
                    .orElse(Defect.WRONG_RESULT);
        }
    }
}
