package interleave.rlock;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.house.BothWays;
import interleave.support.Judge;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Both ways: every spec passes every right lock, and exposes every broken one by its declared symptom. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RLockLessonTest extends BothWays {
    RLockLessonTest() {
        super(new RLockLesson());
    }

    @Test
    void a_thread_that_waits_for_itself_is_told_what_it_holds_and_since_which_line() {
        assertThat(judgement("BrokenMonitorRLockWaitsForItself", Judge.LOAD).sentence())
                .contains("the lock")
                .contains("Visits.java:");
    }

    @Test
    void whoever_was_erased_by_the_one_before_cannot_unlock_what_it_has_locked() {
        assertThat(judgement("BrokenLayeredRLockErasesTooLate", Judge.INTERLEAVINGS)
                        .sentence())
                .contains("visit false");
    }
}
