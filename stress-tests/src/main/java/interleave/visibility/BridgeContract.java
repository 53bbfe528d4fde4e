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

/** Whom every {@link Bridge} admits when its threads take turns: every broken bridge of this lesson passes. */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public class BridgeContract {
    private static final BridgeFactory NEW = Subject.factory(BridgeFactory.class);

    private final Bridge bridge = NEW.create();
    private final ThreadKind kind;

    BridgeContract(ThreadKind kind) {
        this.kind = kind;
    }

    @Test
    void admits_either_end_when_the_other_has_not_asked() {
        assertTrue(bridge.enter(0));
        assertTrue(NEW.create().enter(1));
    }

    @Test
    void refuses_an_end_while_the_other_is_on_it() throws Exception {
        try (var stage = new Stage(kind)) {
            assertTrue(stage.enter("cart 0", () -> bridge.enter(0)).await());
            assertFalse(stage.enter("cart 1", () -> bridge.enter(1)).await());
        }
    }

    @Test
    void refuses_end_0_while_end_1_is_on_it() {
        assertTrue(bridge.enter(1));
        assertFalse(bridge.enter(0));
    }

    @Test
    void admits_the_other_end_when_one_has_left() {
        bridge.enter(0);
        bridge.leave(0);

        assertTrue(bridge.enter(1));
    }

    @Test
    void lowers_the_flag_of_an_end_that_it_refuses() {
        bridge.enter(0);
        bridge.enter(1);
        bridge.leave(0);

        assertTrue(bridge.enter(0));
    }

    @Test
    void admits_the_same_end_again() {
        bridge.enter(1);
        bridge.leave(1);

        assertTrue(bridge.enter(1));
    }
}
