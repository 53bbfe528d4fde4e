package interleave.producerconsumer;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.house.BothWays;
import interleave.support.Judge;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Both ways: every spec passes every right variant, and exposes every broken one by its declared symptom. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProducerConsumerLessonTest extends BothWays {
    ProducerConsumerLessonTest() {
        super(new ProducerConsumerLesson());
    }

    @Test
    void compares_ways_to_hand_over() {
        assertThat(new ProducerConsumerLesson().topics().getFirst().contract()).isEqualTo(BoundedBuffer.class);
        assertThat(new ProducerConsumerLesson().comparison()).contains(BufferComparison.class);
    }

    @Test
    void who_sleeps_with_the_lock_held_is_named_with_the_line_where_he_does() {
        assertThat(judgement("BrokenPollingBufferSleepsLocked", Judge.CONTRACT).sentence())
                .contains("gets nowhere, while \"")
                .contains("goes on and on at BrokenPollingBufferSleepsLocked.java:");
    }

    @Test
    void only_virtual_threads_are_starved_by_one_who_never_gives_way() {
        assertThat(judgement("BrokenSpinWaitingBufferNeverGivesWay", Judge.CONTRACT)
                        .sentence())
                .contains("\"producer\" gets nowhere, while \"consumer");
    }

    @Test
    void readers_who_wait_for_a_pill_are_named_with_the_line_where_they_wait() {
        assertThat(judgement("BrokenPillPrinterPutsOnePill", Judge.CONTRACT).sentence())
                .contains("nobody is left to go on: \"producer\" is WAITING at Crew.java:")
                .containsPattern("\"reader \\d\" is WAITING at BrokenPillPrinterPutsOnePill.java:");
    }

    @Test
    void lost_characters_are_counted() {
        assertThat(judgement("BrokenInterruptPrinterDoesNotWait", Judge.CONTRACT)
                        .sentence())
                .containsPattern("of \\d+ characters \\d+ lost, 0 doubled");
    }
}
