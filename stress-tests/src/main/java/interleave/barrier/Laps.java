package interleave.barrier;

import interleave.spec.LoadSpec.Actor;
import interleave.spec.LoadSpec.Round;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Every party notes its lap, comes, and looks at the notes of all, and at that of the action. */
class Laps implements Round {
    private final int[] notes; // plain: that everybody sees them is what the barrier is for
    private final Barrier barrier;
    private int acted;
    private volatile @Nullable String complaint;

    Laps(int parties) {
        notes = new int[parties];
        barrier = BarrierLoad.NEW.create(parties, this::act);
    }

    private void act() {
        acted++;
    }

    @Override
    public List<Actor> actors() {
        return IntStream.range(0, notes.length)
                .mapToObj(me -> new Actor("party " + me, stop -> run(me)))
                .toList();
    }

    long run(int me) {
        for (int lap = 1; lap <= BarrierLoad.LAPS && complaint == null; lap++) {
            notes[me] = lap;
            BarrierLoad.await(barrier);
            look(me, lap);
        }
        return BarrierLoad.LAPS;
    }

    private void look(int me, int lap) {
        int last = IntStream.of(notes).min().orElse(lap);
        if (last < lap) {
            complaint = "party " + me + " had left lap " + lap + " when another had only come to lap " + last;
            barrier.abort(); // so that nobody waits for me
        } else if (acted < lap) {
            complaint = "party " + me + " had left lap " + lap + " when the action had run only " + acted + " times";
            barrier.abort();
        }
    }

    @Override
    public @Nullable String complaint(List<Long> operations) {
        return complaint;
    }
}
