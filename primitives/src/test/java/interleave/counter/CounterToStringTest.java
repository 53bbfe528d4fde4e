package interleave.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A counter that is printed shows its state: who debugs a program with threads has little else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CounterToStringTest {
    static Stream<Counter> counters() {
        return Stream.of(
                new SynchronizedCounter(),
                new LockCounter(),
                new AtomicCounter(),
                new CasCounter(),
                new StripedCounter(),
                new ConfinedCounter(),
                new AtomicLongCounter(),
                new LongAdderCounter(),
                new BrokenCounterPlainIncrement(),
                new BrokenCounterTwoLocks(),
                new BrokenCounterUnlockedRead(),
                new BrokenCounterVolatileIncrement(),
                new BrokenLockCounterNewLockPerCall(),
                new BrokenCasCounterWithoutRetry(),
                new BrokenAtomicLongCounterResetsInTwoSteps(),
                new BrokenLongAdderCounterReadsDuringReset());
    }

    @ParameterizedTest
    @MethodSource("counters")
    void shows_its_class_and_its_count(Counter counter) {
        counter.increment();
        counter.increment();

        assertThat(counter.toString())
                .startsWith(counter.getClass().getSimpleName() + "[count=2")
                .endsWith("]");
    }
}
