package interleave.judged;

import interleave.judge.Cause;
import interleave.judge.Effort;
import interleave.judge.Evidence;
import interleave.judge.Judgement;
import interleave.judge.Variant;
import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import interleave.support.Defect;
import interleave.support.Judge;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.kotlinx.lincheck.strategy.IncorrectResultsFailure;
import org.jetbrains.kotlinx.lincheck.strategy.LincheckFailure;
import org.jetbrains.kotlinx.lincheck.strategy.ManagedDeadlockFailure;
import org.jetbrains.kotlinx.lincheck.strategy.ManagedLivelockFailure;
import org.jetbrains.kotlinx.lincheck.strategy.UnexpectedExceptionFailure;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/**
 * Lets Lincheck try the interleavings of a lesson's scenarios.
 *
 * <p>Lincheck finds the classes it runs in the class path only, so here all variants share the
 * lesson's classes, and {@link Subject#use} says which variant is meant.
 */
final class InterleavingsExaminer implements Examiner {
    private static final Judge JUDGE = Judge.INTERLEAVINGS;

    private static final int PATIENCE = 8;

    private static final Pattern CALL = Pattern.compile("(\\w+)(?:\\((-?\\d+)\\))?");

    private final InterleavingsSpec spec;
    private final Budget budget;

    InterleavingsExaminer(Class<?> spec, Budget budget) {
        try {
            this.spec = (InterleavingsSpec) spec.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(spec + " is no InterleavingsSpec with a public constructor", e);
        }
        this.budget = budget;
    }

    @Override
    public Judgement examine(Variant variant) {
        Subject.use(VariantLoader.sharing(variant).subject());
        Optional<Judgement> unknown = Asked.objection(
                JUDGE, variant, spec.scenarios().stream().map(Scenario::name).toList());
        if (unknown.isPresent()) {
            return unknown.get();
        }
        CountingVerifier.forget();
        Optional<Defect> sought = variant.claim().soughtBy(JUDGE);
        List<Scenario> all = spec.scenarios().stream()
                .filter(scenario -> variant.isAsked(JUDGE, scenario.name()))
                .toList();
        // What the kit claims that this judge sees comes first, and is looked for with patience.
        List<Scenario> first =
                all.stream().filter(scenario -> shows(scenario, sought)).toList();
        List<Scenario> rest =
                all.stream().filter(scenario -> !first.contains(scenario)).toList();
        return check(first, PATIENCE * budget.schedules(), variant)
                .or(() -> check(rest, budget.schedules() / (variant.claim().hidesFrom(JUDGE) ? 2 : 1), variant))
                .orElseGet(() -> Judgement.passed(
                        JUDGE,
                        String.format(
                                Locale.ROOT,
                                "right in %,d interleavings of %d scenarios",
                                CountingVerifier.verified(),
                                all.size()),
                        effort(),
                        List.of()));
    }

    private static boolean shows(Scenario scenario, Optional<Defect> sought) {
        return sought.isPresent() && (scenario.shows() == sought.get() || scenario.stuck() == sought.get());
    }

    /** Tries {@code schedules} interleavings of each of {@code scenarios}; in one go, which saves half of the time. */
    private Optional<Judgement> check(List<Scenario> scenarios, int schedules, Variant variant) {
        if (scenarios.isEmpty()) {
            return Optional.empty();
        }
        var options = new ModelCheckingOptions()
                .iterations(0) // no random scenarios, only those below
                .invocationsPerIteration(schedules)
                .minimizeFailedScenario(false) // it is as small as it should be
                .verifier(CountingVerifier.class)
                .sequentialSpecification(spec.sequential());
        var sources = new IdentityHashMap<ExecutionScenario, Scenario>();
        for (Scenario scenario : scenarios) {
            ExecutionScenario execution = execution(scenario);
            sources.put(execution, scenario);
            options.addCustomScenario(execution);
        }
        try {
            options.check(spec.operations());
        } catch (LincheckAssertionError e) {
            LincheckFailure failure = e.getFailure$lincheck();
            Scenario scenario = Objects.requireNonNull(sources.get(failure.getScenario()), "a scenario of our own");
            return Optional.of(found(scenario, failure, effort(), variant));
        }
        return sources.keySet().stream()
                .filter(execution -> !CountingVerifier.hasVerified(execution))
                .findFirst()
                .map(sources::get)
                .map(scenario -> Judgement.notJudged(
                        JUDGE, Cause.TOOL, "Lincheck tried no interleaving of \"" + scenario.name() + "\""));
    }

    private static Effort effort() {
        return new Effort(CountingVerifier.verified(), "interleavings");
    }

    private ExecutionScenario execution(Scenario scenario) {
        return new ExecutionScenario(
                List.of(), scenario.threads().stream().map(this::actors).toList(), actors(scenario.after()), null);
    }

    private List<Actor> actors(List<String> operations) {
        return operations.stream().map(this::actor).toList();
    }

    private Actor actor(String operation) {
        Matcher call = CALL.matcher(operation);
        if (!call.matches()) {
            throw new IllegalArgumentException("\"" + operation + "\" is no call: write name or name(number)");
        }
        Method method = Arrays.stream(spec.operations().getMethods())
                .filter(m -> m.getName().equals(call.group(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(spec.operations() + " has no operation " + operation));
        return new Actor(method, call.group(2) == null ? List.of() : List.of(Integer.valueOf(call.group(2))));
    }

    private static Judgement found(Scenario scenario, LincheckFailure failure, Effort effort, Variant variant) {
        var trace = LincheckTrace.of(scenario, failure, variant);
        List<Evidence> evidence = trace.steps().isEmpty()
                ? List.of(new Evidence.Text("what Lincheck says", failure.toString()))
                : List.of(trace);
        return switch (failure) {
            case IncorrectResultsFailure f ->
                Judgement.exposed(JUDGE, scenario.shows(), scenario.name() + ": " + trace.results(), effort, evidence);
            case ManagedDeadlockFailure f ->
                Judgement.exposed(JUDGE, scenario.stuck(), scenario.name() + ": no thread can go on", effort, evidence);
            // a park, which to Lincheck may return at any time, makes of a lost wake-up a loop without end
            case ManagedLivelockFailure f
            when LincheckTrace.parks(failure) ->
                Judgement.exposed(
                        JUDGE,
                        scenario.stuck(),
                        scenario.name() + ": a thread parks, and nobody is left to wake it for good",
                        effort,
                        evidence);
            case ManagedLivelockFailure f ->
                Judgement.exposed(
                        JUDGE, Defect.ENDLESS_LOOP, scenario.name() + ": a loop does not end", effort, evidence);
            case UnexpectedExceptionFailure f ->
                Judgement.exposed(JUDGE, Defect.EXCEPTION, scenario.name() + ": " + f.getException(), effort, evidence);
            default ->
                Judgement.notJudged(
                                JUDGE,
                                Cause.TOOL,
                                "Lincheck gave up: "
                                        + failure.toString().lines().findFirst())
                        .with(new Evidence.Text("what Lincheck says", failure.toString()));
        };
    }
}
