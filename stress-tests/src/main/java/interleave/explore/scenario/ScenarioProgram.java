package interleave.explore.scenario;

import interleave.explore.Program;
import interleave.explore.execution.Ending;
import interleave.explore.execution.Execution;
import interleave.explore.execution.Strand;
import interleave.explore.model.Threads;
import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A scenario of a lesson as a program: its threads begin together, and at the end their results must fit some order. */
public final class ScenarioProgram implements Program {
    private final Constructor<?> operations;
    private final Constructor<?> sequential;
    private final Scenario scenario;

    /**
     * The program of one scenario.
     *
     * @param operations the class with the operations, loaded so that it is rewritten
     * @param spec says what is right
     */
    public ScenarioProgram(Class<?> operations, InterleavingsSpec spec, Scenario scenario)
            throws NoSuchMethodException {
        this.operations = accessible(operations);
        this.sequential = accessible(spec.sequential());
        this.scenario = scenario;
    }

    private static Constructor<?> accessible(Class<?> type) throws NoSuchMethodException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor;
    }

    @Override
    public void run() throws Throwable {
        Object target = make(operations);
        Strand main = Strand.me();
        Execution execution = main.execution();
        var results = new Results(scenario.threads().size());
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < scenario.threads().size(); number++) {
            int own = number;
            threads.add(new Thread(() -> play(own, target, execution, results), "thread " + (number + 1)));
        }
        main.indivisible(); // that they begin one after the other is not what is asked
        threads.forEach(Threads::start);
        main.divisible();
        for (Thread thread : threads) {
            Threads.join(thread);
        }
        for (String text : scenario.after()) {
            results.addAfter(text, Call.of(target.getClass(), text).on(target));
        }
        if (!results.areLinearizable(this::makeSequential)) {
            execution.end(Ending.Kind.WRONG_RESULTS, "the results fit no order: " + results);
        }
    }

    private void play(int number, Object target, Execution execution, Results results) {
        for (String text : scenario.threads().get(number)) {
            int from = execution.journal().steps().size();
            String result = Call.of(target.getClass(), text).on(target);
            results.add(number, text, result, from, execution.journal().steps().size());
        }
    }

    private Object makeSequential() {
        try {
            return make(sequential);
        } catch (Throwable thrown) {
            throw new IllegalStateException("nobody can make a " + sequential.getDeclaringClass(), thrown);
        }
    }

    private static Object make(Constructor<?> constructor) throws Throwable {
        try {
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }
}
