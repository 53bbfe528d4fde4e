package interleave.visibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** What every {@link Board} shows when its threads take turns: every broken board of this lesson passes. */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public class BoardContract {
    private static final BoardFactory NEW = Subject.factory(BoardFactory.class);

    private final Board board = NEW.create();
    private final ThreadKind kind;

    BoardContract(ThreadKind kind) {
        this.kind = kind;
    }

    @Test
    void is_empty_at_first() {
        assertFalse(board.posted());
        assertEquals(0, board.price());
        assertEquals(0, board.quantity());
    }

    @Test
    void shows_what_was_posted() {
        board.post(120, 3);

        assertTrue(board.posted());
        assertEquals(120, board.price());
        assertEquals(3, board.quantity());
    }

    @Test
    void shows_another_thread_what_was_posted() throws Exception {
        try (var stage = new Stage(kind)) {
            stage.enter("seller", () -> board.post(7, 5)).await();

            assertTrue(stage.enter("buyer", board::posted).await());
            assertEquals(
                    35,
                    stage.enter("buyer", () -> board.price() * board.quantity()).await());
        }
    }

    @Test
    void takes_an_offer_of_nothing_for_an_offer() {
        board.post(0, 0);

        assertTrue(board.posted());
    }

    @Test
    void is_independent_of_other_boards() {
        board.post(120, 3);

        assertFalse(NEW.create().posted());
    }
}
