package interleave.explore.model.concurrent;

import interleave.explore.execution.Strand;
import interleave.explore.model.Chance;
import java.io.Serial;
import java.util.Random;

/** {@link java.util.concurrent.ThreadLocalRandom}: the same numbers each time, so that executions can be repeated. */
public final class ThreadLocalRandom extends Random {
    @Serial
    private static final long serialVersionUID = 1;

    private ThreadLocalRandom(long seed) {
        super(seed);
    }

    /** {@link java.util.concurrent.ThreadLocalRandom#current}. */
    public static ThreadLocalRandom current() {
        Strand me = Strand.me();
        me.execution().leaveOut("other random numbers than these");
        return me.execution().model(Chance.class, Chance::new).of(me, ThreadLocalRandom::new);
    }
}
