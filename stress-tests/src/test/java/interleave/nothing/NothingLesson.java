package interleave.nothing;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Lesson;
import interleave.spec.LoadSpec;
import interleave.spec.Scenario;
import interleave.spec.Topic;
import interleave.support.Judge;
import java.util.List;
import java.util.Map;

/** A lesson with a spec for every judge, none of which asks anything. */
public class NothingLesson implements Lesson {
    /** Created by the engine, by name. */
    public NothingLesson() {}

    @Override
    public String slug() {
        return "nothing";
    }

    @Override
    public String question() {
        return "What can be said of something that nobody looked at?";
    }

    @Override
    public final List<Topic> topics() {
        return List.of(Topic.of("nothing", Runnable.class, Factory.class, specs(), Nothing.class));
    }

    /** How nothing is examined. */
    protected Map<Judge, Class<?>> specs() {
        return Map.of(
                Judge.CONTRACT, NoTests.class,
                Judge.INTERLEAVINGS, NoScenarios.class,
                Judge.MEMORY, NoQuestions.class,
                Judge.LOAD, NoLoad.class);
    }

    /** Makes nothing. */
    public interface Factory {
        /** Nothing. */
        Runnable create();
    }

    /** Does nothing. */
    public static final class Nothing implements Runnable {
        /** Created by the specs, if they did. */
        public Nothing() {}

        @Override
        public void run() {}
    }

    /** JUnit finds no test here. */
    public static final class NoTests {}

    /** jcstress finds no test here. */
    public static final class NoQuestions {}

    /** Lincheck finds no scenario here. */
    public static final class NoScenarios implements InterleavingsSpec {
        /** Created by the engine. */
        public NoScenarios() {}

        @Override
        public Class<?> operations() {
            return Nothing.class;
        }

        @Override
        public Class<?> sequential() {
            return Nothing.class;
        }

        @Override
        public List<Scenario> scenarios() {
            return List.of();
        }
    }

    /** No load either. */
    public static final class NoLoad implements LoadSpec {
        /** Created by the engine. */
        public NoLoad() {}

        @Override
        public List<Question> questions() {
            return List.of();
        }

        @Override
        public Round cost(int threads) {
            throw new UnsupportedOperationException("nobody should ask for the cost of nothing");
        }

        @Override
        public boolean plainLoop() {
            return true;
        }
    }
}
