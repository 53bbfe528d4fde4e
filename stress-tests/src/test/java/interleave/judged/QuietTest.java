package interleave.judged;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.judge.Effort;
import interleave.judge.Evidence;
import interleave.support.Defect;
import interleave.support.Judge;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is called stuck is named, with the place where he waits; who moves is not called stuck. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class QuietTest {
    private static final long LONGER_THAN_PATIENCE = 4_000_000_000L;

    private final BlockingQueue<Integer> items = new ArrayBlockingQueue<>(1);
    private final Thread taker = Thread.ofPlatform().daemon().name("taker").start(this::takeAll);

    @AfterEach
    void end() {
        taker.interrupt();
    }

    @Test
    void one_who_waits_at_every_look_and_moves_between_them_is_not_stuck() throws Exception {
        var quiet = new Quiet(thread -> false);
        long begun = System.nanoTime();
        for (int looks = 0; looks < 400 || System.nanoTime() - begun < LONGER_THAN_PATIENCE; looks++) {
            awaitWaiting();
            assertThat(quiet.stuck(List.of(taker))).as("stuck at look " + looks).isFalse();
            items.put(looks);
            LockSupport.parkNanos(1_000_000); // the pace of looking
        }
    }

    @Test
    void one_who_waits_on_a_condition_of_the_jdk_is_named_with_the_call() {
        awaitWaiting();
        var quiet = new Quiet(thread -> false);
        while (!quiet.stuck(List.of(taker))) {
            LockSupport.parkNanos(1_000_000);
        }

        var judgement = quiet.scene()
                .orElseThrow()
                .explain(Judge.LOAD, "one takes", Defect.LOST_WAKEUP, new Effort(1, "rounds"));

        assertThat(judgement.exposes(Defect.LOST_WAKEUP)).isTrue();
        assertThat(judgement.sentence())
                .startsWith("one takes: \"taker\" waits at ArrayBlockingQueue.take(")
                .endsWith(", and nobody is left to wake them");
    }

    @Test
    void one_who_waits_on_a_condition_of_the_jdk_is_no_carrier() {
        awaitWaiting();

        assertThat(new LockGraph().states())
                .extracting(Evidence.ThreadState::name)
                .contains("taker");
    }

    private void awaitWaiting() {
        while (taker.getState() != Thread.State.WAITING || !items.isEmpty()) {
            LockSupport.parkNanos(10_000);
        }
    }

    private void takeAll() {
        try {
            while (true) {
                items.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the test is over
        }
    }
}
