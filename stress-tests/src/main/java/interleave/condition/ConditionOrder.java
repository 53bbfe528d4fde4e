package interleave.condition;

import static interleave.support.Defect.OVERTAKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import interleave.spec.Shows;
import interleave.spec.ThreadKind;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who came first is called first. */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConditionOrder extends ConditionScene {
    private static final int WAITERS = 5;

    ConditionOrder(ThreadKind kind) {
        super(kind);
    }

    @Test
    @Shows(OVERTAKEN)
    void calls_those_who_wait_in_the_order_in_which_they_came() throws Exception {
        waiters(WAITERS);

        withLock(() -> {
            for (int i = 1; i <= WAITERS; i++) {
                condition.signal();
                awaitAwake(i);
            }
        });

        assertEquals(List.of(0, 1, 2, 3, 4), awake);
    }

    @Test
    @Shows(OVERTAKEN)
    void calls_the_first_n_of_those_who_wait() throws Exception {
        waiters(WAITERS);

        withLock(() -> {
            condition.signal(3);
            awaitAwake(3);
            awake.sort(null); // whom the lock lets in first is the lock's affair
            condition.signal(2);
            awaitAwake(WAITERS);
        });

        assertEquals(List.of(0, 1, 2), awake.subList(0, 3));
    }
}
