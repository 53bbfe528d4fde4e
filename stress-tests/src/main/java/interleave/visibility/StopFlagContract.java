package interleave.visibility;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link StopFlag} says when its threads take turns. Whether it is seen in time is out of reach here. */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public class StopFlagContract {
    private static final StopFlagFactory NEW = Subject.factory(StopFlagFactory.class);

    private final StopFlag flag = NEW.create();
    private final ThreadKind kind;

    StopFlagContract(ThreadKind kind) {
        this.kind = kind;
    }

    @Test
    void is_not_set_at_first() {
        assertFalse(flag.stopped());
    }

    @Test
    void is_set_by_stop() {
        flag.stop();

        assertTrue(flag.stopped());
    }

    @Test
    void stays_set_when_it_is_set_again() {
        flag.stop();
        flag.stop();

        assertTrue(flag.stopped());
    }

    @Test
    void is_seen_by_a_thread_that_asks_afterwards() throws Exception {
        try (var stage = new Stage(kind)) {
            stage.enter("stopper", flag::stop).await();

            assertTrue(stage.enter("worker", flag::stopped).await());
        }
    }

    @Test
    void is_independent_of_other_flags() {
        flag.stop();

        assertFalse(NEW.create().stopped());
    }
}
