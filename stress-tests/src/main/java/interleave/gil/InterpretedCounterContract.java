package interleave.gil;

import static interleave.support.Defect.DEADLOCK;
import static interleave.support.Defect.LOST_UPDATE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link InterpretedCounter} does, also when the interpreter switches at the worst of its checkpoints. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class InterpretedCounterContract {
    private static final InterpretedCounterFactory NEW = Subject.factory(InterpretedCounterFactory.class);

    private final Stage stage;

    InterpretedCounterContract(ThreadKind kind) {
        stage = new Stage(kind);
    }

    @AfterEach
    void leave() {
        stage.close();
    }

    @Test
    void counts_every_increment_of_one_thread() throws Exception {
        InterpretedCounter counter = NEW.create(new MonitorGlobalLock(0));
        long counted = stage.enter("program", () -> {
                    counter.increment();
                    counter.increment();
                    counter.increment();
                    return counter.get();
                })
                .await();
        assertEquals(3, counted);
    }

    @Test
    @Shows(LOST_UPDATE)
    void counts_both_increments_when_the_interpreter_switches_at_the_first_checkpoint() throws Exception {
        InterpretedCounter counter = NEW.create(new SwitchingGlobalLock());
        var first = stage.enter("first", counter::increment);
        var second = stage.enter("second", counter::increment);
        Ending.of(first, DEADLOCK);
        Ending.of(second, DEADLOCK);

        assertEquals(2, stage.enter("reader", counter::get).await());
    }

    /** Whoever comes to a checkpoint first does not get past it before another has had its turn. */
    private static final class SwitchingGlobalLock implements GlobalLock {
        private final GlobalLock gil = new MonitorGlobalLock(0);
        private volatile boolean switched; // written by the holder of gil

        @Override
        public void acquire() {
            gil.acquire();
        }

        @Override
        public boolean checkpoint() {
            if (switched) {
                return gil.checkpoint();
            }
            switched = true;
            while (!gil.checkpoint()) {
                Thread.onSpinWait();
            }
            return true;
        }

        @Override
        public void release() {
            gil.release();
        }
    }
}
