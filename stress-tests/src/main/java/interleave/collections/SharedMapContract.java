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

/** What every {@link SharedMap} does when its threads take turns: every broken map of this lesson passes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class SharedMapContract {
    private static final SharedMapFactory NEW = Subject.factory(SharedMapFactory.class);

    private final ThreadKind kind;
    private final SharedMap map = NEW.create();

    SharedMapContract(ThreadKind kind) {
        this.kind = kind;
    }

    @Test
    void has_no_counts_at_first() {
        assertEquals(0, map.get(1));
    }

    @Test
    void puts_what_is_absent() {
        assertTrue(map.putIfAbsent(1, 10));
        assertEquals(10, map.get(1));
    }

    @Test
    void leaves_alone_what_is_present() {
        map.putIfAbsent(1, 10);

        assertFalse(map.putIfAbsent(1, 20));
        assertEquals(10, map.get(1));
    }

    @Test
    void counts_from_nothing() {
        assertEquals(1, map.increment(1));
        assertEquals(1, map.get(1));
    }

    @Test
    void counts_from_what_was_put() {
        map.putIfAbsent(1, 10);

        assertEquals(11, map.increment(1));
        assertEquals(12, map.increment(1));
    }

    @Test
    void does_not_put_over_what_was_counted() {
        map.increment(1);

        assertFalse(map.putIfAbsent(1, 10));
        assertEquals(1, map.get(1));
    }

    @Test
    void keeps_keys_apart_however_many() {
        for (int key = 0; key < 100; key++) {
            map.putIfAbsent(key, key + 1);
        }

        for (int key = 0; key < 100; key++) {
            assertEquals(key + 1, map.get(key), "key " + key);
        }
    }

    @Test
    void has_what_other_threads_have_put() throws Exception {
        try (var stage = new Stage(kind)) {
            boolean first = stage.enter("first", () -> map.putIfAbsent(1, 10)).await();
            int count = stage.enter("counter", () -> map.increment(1)).await();

            assertTrue(first);
            assertEquals(11, count);
            assertEquals(11, map.get(1));
        }
    }

    @Test
    void is_independent_of_other_maps() {
        SharedMap other = NEW.create();
        map.increment(1);

        assertEquals(0, other.get(1));
    }

    @Test
    @HouseStyle
    void shows_what_it_holds() {
        map.putIfAbsent(1, 10);

        assertTrue(map.toString().endsWith("{1=10}"), map::toString);
    }
}
