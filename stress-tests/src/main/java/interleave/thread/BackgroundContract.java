package interleave.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import interleave.support.Defect;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What every {@link Background} does; whether a JVM ends is seen by starting one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public class BackgroundContract {
    private static final BackgroundFactory NEW = Subject.factory(BackgroundFactory.class);

    private final Background background = NEW.create();

    @Test
    @Order(1)
    void runs_the_task_in_a_thread_of_that_name() throws Exception {
        try (var stage = new Stage(ThreadKind.PLATFORM)) {
            String name = stage.enter("caller", () -> {
                        var seen = new String[1];
                        background
                                .start(
                                        "cleaner",
                                        () -> seen[0] = Thread.currentThread().getName())
                                .join();
                        return seen[0];
                    })
                    .await();

            assertEquals("cleaner", name);
        }
    }

    @Test
    @Order(2)
    @Shows(Defect.LEAK)
    void lets_the_jvm_end_when_main_has_ended() throws Exception {
        int exit = NewJvm.run(BackgroundProgram.class, background.getClass());

        assertFalse(exit == BackgroundProgram.RUNS_ON, "main has ended, and the JVM would have run for ever");
        assertEquals(BackgroundProgram.ENDS, exit, "exit code");
    }
}
