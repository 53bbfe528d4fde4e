package interleave.counter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The experiment itself: that it loses updates is shown by the lesson; here, that it does nothing else wrong. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlideProgramTest {
    @Test
    void has_the_numbers_of_the_slides() {
        assertThat(SlideProgram.THREADS).isEqualTo(10);
        assertThat(SlideProgram.INCREMENTS).isEqualTo(50_000);
        assertThat(SlideProgram.EXPECTED).isEqualTo(500_000);
    }

    @Test
    void starts_from_zero_every_time_and_counts_nothing_twice() throws InterruptedException {
        for (int round = 0; round < 20; round++) {
            // 2 is the least: see the question in notes/counter.md
            assertThat(SlideProgram.run()).isBetween(2, 500_000);
        }
    }

    @Test
    void obtains_what_it_expects_from_a_right_counter() throws InterruptedException {
        assertThat(PlainLoop.run(new SynchronizedCounter())).isEqualTo(PlainLoop.EXPECTED);
    }

    @Test
    void obtains_what_the_counter_says() throws InterruptedException {
        Counter stuck = new Counter() {
            @Override
            public void increment() {}

            @Override
            public long get() {
                return 7;
            }

            @Override
            public long reset() {
                return 0;
            }
        };

        assertThat(PlainLoop.run(stuck)).isEqualTo(7);
    }
}
