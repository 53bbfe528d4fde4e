package interleave.visibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link LazySettings} returns when its threads take turns. */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public class LazySettingsContract {
    private static final LazySettingsFactory NEW = Subject.factory(LazySettingsFactory.class);

    private final LazySettings lazy = NEW.create();
    private final ThreadKind kind;

    LazySettingsContract(ThreadKind kind) {
        this.kind = kind;
    }

    @Test
    void returns_settings_that_are_loaded() {
        assertTrue(lazy.get().complete());
        assertEquals(8080, lazy.get().port());
        assertEquals(100, lazy.get().limit());
    }

    @Test
    void returns_the_same_settings_again() {
        Settings first = lazy.get();

        assertSame(first, lazy.get());
    }

    @Test
    void returns_the_same_settings_to_another_thread() throws Exception {
        try (var stage = new Stage(kind)) {
            Settings first = stage.enter("first", lazy::get).await();

            assertSame(first, stage.enter("second", lazy::get).await());
        }
    }
}
