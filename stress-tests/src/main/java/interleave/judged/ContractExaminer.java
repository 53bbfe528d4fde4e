package interleave.judged;

import interleave.judge.Cause;
import interleave.judge.Effort;
import interleave.judge.Evidence;
import interleave.judge.Judgement;
import interleave.judge.Variant;
import interleave.spec.AlsoRuns;
import interleave.spec.HouseStyle;
import interleave.spec.Lesson;
import interleave.spec.ShownDefect;
import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.StuckException;
import interleave.support.Defect;
import interleave.support.Judge;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs a lesson's JUnit tests over one variant. */
final class ContractExaminer implements Examiner {
    private static final Judge JUDGE = Judge.CONTRACT;

    private static final PostDiscoveryFilter[] EVERYBODY = {};
    private static final PostDiscoveryFilter[] STRANGERS = {TagFilter.excludeTags(HouseStyle.TAG)};

    private final Lesson lesson;
    private final Class<?> spec;
    private final Budget budget;
    private final Launcher launcher = LauncherFactory.create();

    ContractExaminer(Lesson lesson, Class<?> spec, Budget budget) {
        this.lesson = lesson;
        this.spec = spec;
        this.budget = budget;
    }

    @Override
    public Judgement examine(Variant variant) throws ClassNotFoundException {
        ClassLoader loader = VariantLoader.isolating(variant, lesson.getClass());
        List<ClassSelector> classes = new ArrayList<>();
        for (String name : classNames()) {
            classes.add(DiscoverySelectors.selectClass(loader.loadClass(name)));
        }
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(classes)
                .filters(variant.submitted() ? STRANGERS : EVERYBODY)
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                .configurationParameter("junit.jupiter.extensions.autodetection.include", Enough.class.getName())
                .configurationParameter(
                        Enough.DEFECT,
                        variant.claim()
                                .soughtBy(JUDGE)
                                .filter(sought -> !budget.thorough())
                                .map(Defect::name)
                                .orElse(""))
                .build();
        var summary = new SummaryGeneratingListener();
        var listener = new Failures();
        launcher.execute(request, summary, listener);

        long run = summary.getSummary().getTestsSucceededCount()
                + summary.getSummary().getTestsFailedCount();
        var effort = new Effort(run, "tests");
        if (listener.failures.isEmpty()) {
            return Judgement.passed(JUDGE, "keeps the contract in " + run + " tests", effort, List.of());
        }
        Failure first = listener.mostTelling(variant.claim().soughtBy(JUDGE));
        if (run == 0) {
            return Judgement.notJudged(JUDGE, Cause.TOOL, "no test could be run: " + first.thrown());
        }
        if (!(first.thrown() instanceof AssertionError) && !isDoingOf(variant, first.thrown())) {
            return Judgement.notJudged(JUDGE, Cause.TOOL, "the spec itself failed: " + first.line());
        }
        return Judgement.exposed(
                JUDGE,
                first.shows(),
                first.line() + more(listener.failures.size() - 1, run),
                effort,
                List.of(
                        new Evidence.Text("the tests that failed", lines(listener.failures)),
                        new Evidence.Text("where it failed", Stacks.trace(first.thrown()))));
    }

    @Override
    public boolean leftThreadsBehind() {
        return Stage.spinnersLeft();
    }

    /** The spec, and the classes that it names as parts of it. */
    private List<String> classNames() {
        var names = new ArrayList<String>(List.of(spec.getName()));
        AlsoRuns more = spec.getAnnotation(AlsoRuns.class);
        if (more != null) {
            Arrays.stream(more.value()).map(Class::getName).forEach(names::add);
        }
        return names;
    }

    /** Whether {@code thrown} came out of the variant's code: else it is no fault of the variant's. */
    private static boolean isDoingOf(Variant variant, Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> name.equals(variant.className()) || name.startsWith(variant.className() + "$"));
    }

    private static String more(int others, long run) {
        return others == 0 ? "" : " (and " + others + " more of " + run + " tests failed)";
    }

    private static String lines(List<Failure> failures) {
        return failures.stream().map(Failure::line).collect(Collectors.joining("\n"));
    }

    private record Failure(String test, Throwable thrown, Defect shows) {
        String line() {
            String message = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
            return test + ": " + message.strip().replaceAll("\\s*\\R\\s*", " ");
        }
    }

    /** The defect of a variant with which {@code test} has {@code thrown}. */
    static Defect shows(Optional<Method> test, Throwable thrown) {
        if (thrown instanceof ShownDefect shown) {
            return shown.defect();
        }
        if (!(thrown instanceof AssertionError)) {
            return Defect.EXCEPTION;
        }
        return test.map(method -> method.getAnnotation(Shows.class))
                .map(Shows::value)
                .orElse(thrown instanceof StuckException ? Defect.LOST_WAKEUP : Defect.WRONG_RESULT);
    }

    private static final class Failures implements TestExecutionListener {
        private final List<Failure> failures = new ArrayList<>();

        /** The first that shows the defect which is sought; the first of all if there is none. */
        Failure mostTelling(Optional<Defect> sought) {
            return failures.stream()
                    .filter(failure -> sought.filter(failure.shows()::equals).isPresent())
                    .findFirst()
                    .orElse(failures.getFirst());
        }

        private static Optional<Method> method(TestIdentifier test) {
            return test.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(MethodSource.class::cast)
                    .map(MethodSource::getJavaMethod);
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            Optional<Throwable> thrown = result.getThrowable();
            if (result.getStatus() == TestExecutionResult.Status.FAILED && thrown.isPresent()) {
                failures.add(new Failure(test.getDisplayName(), thrown.get(), shows(method(test), thrown.get())));
            }
        }
    }
}
