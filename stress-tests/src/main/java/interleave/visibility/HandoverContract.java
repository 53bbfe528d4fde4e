package interleave.visibility;

import static interleave.support.Defect.TOO_EARLY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** When every {@link Handover} lets the taker go on, and with what. */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public class HandoverContract {
    private static final HandoverFactory NEW = Subject.factory(HandoverFactory.class);

    private final Handover handover = NEW.create();
    private final ThreadKind kind;

    HandoverContract(ThreadKind kind) {
        this.kind = kind;
    }

    @Test
    @Shows(TOO_EARLY)
    void hands_over_what_was_given_before_somebody_takes() throws Exception {
        try (var stage = new Stage(kind)) {
            var giver = stage.enter("giver", () -> handover.give(7));
            var taker = stage.enter("taker", handover::take);

            assertEquals(7, taker.await());
            giver.await();
        }
    }

    @Test
    @Shows(TOO_EARLY)
    void keeps_the_taker_waiting_until_something_is_given() throws Exception {
        try (var stage = new Stage(kind)) {
            var taker = stage.enter("taker", handover::take);
            taker.awaitBlocked();
            assertFalse(taker.hasEnded());

            stage.enter("giver", () -> handover.give(7)).await();
            assertEquals(7, taker.await());
        }
    }

    @Test
    void lets_a_waiting_taker_be_interrupted() {
        try (var stage = new Stage(kind)) {
            var taker = stage.enter("taker", handover::take);
            taker.awaitBlocked();
            taker.interrupt();

            taker.awaitThrown(InterruptedException.class);
        }
    }
}
