package interleave.counter;

import interleave.spec.Comparison;
import interleave.spec.Experiment;
import interleave.spec.Lesson;
import interleave.spec.Topic;
import interleave.support.Judge;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lesson {@code counter}: its variants, each broken one before its repair, and who judges them. */
public final class CounterLesson implements Lesson {
    /** Created by the engine, by name. */
    public CounterLesson() {}

    @Override
    public String slug() {
        return "counter";
    }

    @Override
    public String question() {
        return "How can two correct increments count as one?";
    }

    @Override
    public Optional<Class<? extends Comparison>> comparison() {
        return Optional.of(CounterComparison.class);
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.of(
                "counters",
                Counter.class,
                CounterFactory.class,
                Map.of(
                        Judge.CONTRACT, CounterContract.class,
                        Judge.INTERLEAVINGS, CounterInterleavings.class,
                        Judge.MEMORY, CounterStress.class,
                        Judge.LOAD, CounterLoad.class),
                BrokenCounterPlainIncrement.class,
                BrokenCounterTwoLocks.class,
                BrokenCounterUnlockedRead.class,
                SynchronizedCounter.class,
                BrokenLockCounterNewLockPerCall.class,
                LockCounter.class,
                BrokenCounterVolatileIncrement.class,
                AtomicCounter.class,
                BrokenCasCounterWithoutRetry.class,
                CasCounter.class,
                StripedCounter.class,
                ConfinedCounter.class,
                BrokenAtomicLongCounterResetsInTwoSteps.class,
                AtomicLongCounter.class,
                BrokenLongAdderCounterReadsDuringReset.class,
                LongAdderCounter.class));
    }

    @Override
    public Optional<Class<? extends Experiment>> experiment() {
        return Optional.of(CounterExperiment.class);
    }
}
