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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Foreground} does; whether a JVM waits for a task is seen by starting one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public class ForegroundContract {
    private static final ForegroundFactory NEW = Subject.factory(ForegroundFactory.class);

    private final Foreground foreground = NEW.create();

    @Test
    @Order(1)
    @Shows(Defect.LOST_ITEM)
    void keeps_the_jvm_from_ending_before_the_task_is_done() throws Exception {
        int exit = NewJvm.run(ForegroundProgram.class, foreground.getClass());

        assertFalse(exit == ForegroundProgram.LOST, "the JVM ended in the middle of the task");
        assertEquals(ForegroundProgram.DONE, exit, "exit code");
    }

    @ParameterizedTest
    @EnumSource(ThreadKind.class)
    @Order(2)
    @Shows(Defect.LOST_ITEM)
    void starts_no_daemon_whoever_starts_it(ThreadKind kind) throws Exception {
        try (var stage = new Stage(kind)) {
            boolean daemon = stage.enter(
                            "caller", () -> foreground.start("writer", () -> {}).isDaemon())
                    .await();

            assertFalse(daemon, "started by a daemon, it is one");
        }
    }
}
