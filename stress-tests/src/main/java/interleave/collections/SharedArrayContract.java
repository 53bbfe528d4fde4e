package interleave.collections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.HouseStyle;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link SharedArray} does when its threads take turns: the broken one passes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class SharedArrayContract {
    private static final SharedArrayFactory NEW = Subject.factory(SharedArrayFactory.class);

    private final ThreadKind kind;
    private final SharedArray array = NEW.create(2);

    SharedArrayContract(ThreadKind kind) {
        this.kind = kind;
    }

    @Test
    void starts_with_zeros() {
        assertEquals(0, array.get(0));
        assertEquals(0, array.get(1));
    }

    @Test
    void keeps_what_was_written_at_each_place() {
        array.set(0, 10);
        array.set(1, -20);

        assertEquals(10, array.get(0));
        assertEquals(-20, array.get(1));
    }

    @Test
    void has_no_place_beyond_its_length_or_before_its_beginning() {
        assertThrows(IndexOutOfBoundsException.class, () -> array.get(2));
        assertThrows(IndexOutOfBoundsException.class, () -> array.set(-1, 1));
    }

    @Test
    void has_what_another_thread_has_written() throws Exception {
        try (var stage = new Stage(kind)) {
            stage.enter("writer", () -> array.set(1, 5)).await();

            assertEquals(5, stage.enter("reader", () -> array.get(1)).await());
        }
    }

    @Test
    void is_independent_of_other_arrays() {
        SharedArray other = NEW.create(2);
        array.set(0, 1);

        assertEquals(0, other.get(0));
    }

    @Test
    @HouseStyle
    void shows_what_it_holds() {
        array.set(0, 1);

        assertTrue(array.toString().endsWith("[1, 0]"), array::toString);
    }
}
