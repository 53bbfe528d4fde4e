package interleave.visibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link LongCell} returns when its threads take turns: no value is torn then. */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public class LongCellContract {
    private static final LongCellFactory NEW = Subject.factory(LongCellFactory.class);

    private final LongCell cell = NEW.create();
    private final ThreadKind kind;

    LongCellContract(ThreadKind kind) {
        this.kind = kind;
    }

    @Test
    void holds_zero_at_first() {
        assertEquals(0, cell.get());
    }

    @Test
    void returns_every_bit_that_was_written() {
        LongStream.of(0, 1, -1, 1L << 31, 1L << 32, 0x0123_4567_89AB_CDEFL, Long.MIN_VALUE, Long.MAX_VALUE)
                .forEach(value -> {
                    cell.set(value);
                    assertEquals(value, cell.get());
                });
    }

    @Test
    void returns_what_another_thread_has_written() throws Exception {
        try (var stage = new Stage(kind)) {
            stage.enter("writer", () -> cell.set(Long.MIN_VALUE + 1)).await();

            assertEquals(Long.MIN_VALUE + 1, stage.enter("reader", cell::get).await());
        }
    }

    @Test
    void is_independent_of_other_cells() {
        cell.set(-1);

        assertEquals(0, NEW.create().get());
    }
}
