package interleave.rlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import interleave.engine.Engine;
import interleave.engine.Listener;
import interleave.house.BothWays;
import interleave.judge.Judgement;
import interleave.judge.Variant;
import interleave.judged.Budget;
import interleave.support.Judge;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both ways: every spec passes every right lock, and exposes every broken one by its declared symptom. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RLockLessonTest extends BothWays {
    RLockLessonTest() {
        super(new RLockLesson());
    }

    /** Asked nothing else: on a busy machine another question, which knows less, may be the first to show it. */
    @Test
    void a_thread_that_waits_for_itself_is_told_what_it_holds_and_since_which_line(@TempDir Path directory)
            throws Exception {
        Variant all = Variant.of(BrokenMonitorRLockWaitsForItself.class);
        var one = new Variant(
                all.name(),
                all.className(),
                all.classPath(),
                all.claim(),
                Map.of(Judge.LOAD, List.of("an owner calls itself")));
        var engine = new Engine(Budget.PROOF, directory, new Listener() {});

        assertThat(engine.judge(new RLockLesson(), List.of(one)).getFirst().judgements())
                .singleElement()
                .extracting(Judgement::sentence, STRING)
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
