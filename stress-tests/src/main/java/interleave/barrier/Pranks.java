package interleave.barrier;

import interleave.spec.LoadSpec.Actor;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Anybody may unpark anybody, and a monitor may wake whom it likes: no reason to go on. */
final class Pranks extends Laps {
    private static final int PRANKS = 20 * BarrierLoad.LAPS; // not for ever: those who are stuck should be seen to be

    private final AtomicReferenceArray<@Nullable Thread> parties = new AtomicReferenceArray<>(3);

    Pranks() {
        super(3);
    }

    @Override
    public List<Actor> actors() {
        return Stream.concat(super.actors().stream(), Stream.of(new Actor("prankster", stop -> wake())))
                .toList();
    }

    @Override
    long run(int me) {
        parties.set(me, Thread.currentThread());
        return super.run(me);
    }

    private long wake() {
        for (int i = 0; i < PRANKS; i++) {
            LockSupport.unpark(parties.get(i % parties.length()));
        }
        return PRANKS;
    }
}
