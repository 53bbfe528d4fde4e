package interleave.collections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** What every {@link SharedList} does when its threads take turns: every broken list of this lesson passes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class SharedListContract {
    private static final SharedListFactory NEW = Subject.factory(SharedListFactory.class);

    private final ThreadKind kind;
    private final SharedList list = NEW.create();

    SharedListContract(ThreadKind kind) {
        this.kind = kind;
    }

    @Test
    void starts_empty() {
        assertEquals(0, list.sum());
    }

    @Test
    void sums_up_what_was_appended_also_beyond_the_first_ten() {
        for (int number = 1; number <= 100; number++) {
            list.append(number);
        }

        assertEquals(5_050, list.sum());
    }

    @Test
    void keeps_a_number_as_often_as_it_was_appended() {
        list.append(4);
        list.append(4);

        assertEquals(8, list.sum());
    }

    @Test
    void appends_what_is_absent() {
        list.append(1);

        assertTrue(list.appendIfAbsent(2));
        assertEquals(3, list.sum());
    }

    @Test
    void does_not_append_if_absent_what_is_present() {
        list.append(1);

        assertFalse(list.appendIfAbsent(1));
        assertEquals(1, list.sum());
    }

    @Test
    void tells_numbers_apart_by_value_also_where_boxes_are_not_shared() {
        list.append(100_000);

        assertFalse(list.appendIfAbsent(100_000));
    }

    @Test
    void sums_up_beyond_what_an_int_can_hold() {
        list.append(Integer.MAX_VALUE);
        list.append(Integer.MAX_VALUE);

        assertEquals(2L * Integer.MAX_VALUE, list.sum());
    }

    @Test
    void sums_up_what_other_threads_have_appended() throws Exception {
        try (var stage = new Stage(kind)) {
            stage.enter("appender", () -> list.append(1)).await();
            boolean absent =
                    stage.enter("latecomer", () -> list.appendIfAbsent(1)).await();

            assertFalse(absent);
            assertEquals(1L, stage.enter("reader", list::sum).await());
        }
    }

    @Test
    void is_independent_of_other_lists() {
        SharedList other = NEW.create();
        list.append(1);

        assertEquals(0, other.sum());
        assertTrue(other.appendIfAbsent(1));
    }

    @Test
    @HouseStyle
    void shows_what_it_holds() {
        list.append(1);
        list.append(2);

        assertTrue(list.toString().endsWith("[1, 2]"), list::toString);
    }
}
