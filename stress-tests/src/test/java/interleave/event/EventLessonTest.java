package interleave.event;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.house.BothWays;
import interleave.judge.Evidence;
import interleave.judge.Judgement;
import interleave.support.Judge;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Both ways: every spec passes every right event, and exposes every broken one by its declared symptom. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventLessonTest extends BothWays {
    EventLessonTest() {
        super(new EventLesson());
    }

    @Test
    void without_a_generation_a_set_and_a_clear_leave_somebody_asleep() {
        assertThat(judgement("BrokenMonitorEventWithoutGeneration", Judge.CONTRACT)
                        .sentence())
                .contains("in vain", "WAITING");
    }

    @Test
    void one_who_parks_once_goes_on_before_the_event_is_set() {
        Judgement judgement = judgement("BrokenParkingEventParksOnce", Judge.INTERLEAVINGS);
        Evidence.Trace trace = (Evidence.Trace) judgement.evidence().getFirst();

        assertThat(trace.results()).contains("isSet false");
    }

    @Test
    void those_whose_time_was_up_are_seen_to_stay() {
        assertThat(judgement("BrokenParkingEventStaysAfterTimeout", Judge.CONTRACT)
                        .sentence())
                .contains("waiting=20");
    }
}
