package interleave.explore;

import static interleave.explore.RandomProgram.Act.*;

import interleave.explore.execution.Strand;
import interleave.explore.model.Threads;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/**
 * A small program of operations drawn at random, which calls the models as rewritten code does. What came of it can be
 * asked for when it is over: what each thread saw, in its order, and what is left.
 */
final class RandomProgram implements Program {
    private final List<List<Act>> threads = new ArrayList<>();
    private RandomWorld world = new RandomWorld(0);

    /** What a thread can do. */
    enum Act {
        READ_X,
        WRITE_X,
        READ_Y,
        READ_Z,
        WRITE_Z,
        WRITE_Y,
        INCREMENT_X,
        ENTER_AND_ADD,
        NEST_A_B,
        NEST_B_A,
        WAIT,
        WAIT_A_LITTLE,
        NOTIFY,
        NOTIFY_ALL,
        PARK,
        UNPARK_NEXT,
        INTERRUPT_NEXT,
        SLEEP,
        ACQUIRE,
        TRY_ACQUIRE,
        RELEASE,
        LOCK_AND_ADD,
        TRY_LOCK,
        AWAIT,
        SIGNAL
    }

    /** What may be drawn. */
    enum Palette {
        /** Variables alone: many orders that make a difference, and nobody ever waits. */
        VARIABLES,
        /** Waiting of all kinds. */
        WAITING,
        /** Everything. */
        ALL;

        List<Act> acts() {
            return switch (this) {
                case VARIABLES -> List.of(READ_X, WRITE_X, READ_Y, WRITE_Y, READ_Z, WRITE_Z, INCREMENT_X);
                case WAITING -> List.copyOf(EnumSet.range(ENTER_AND_ADD, SIGNAL));
                case ALL -> List.of(Act.values());
            };
        }
    }

    RandomProgram(long seed, Palette palette, int threadCount, int acts) {
        var random = new Random(seed);
        for (int t = 0; t < threadCount; t++) {
            var own = new ArrayList<Act>();
            for (int i = 0; i < acts; i++) {
                own.add(palette.acts().get(random.nextInt(palette.acts().size())));
            }
            threads.add(own);
        }
    }

    @Override
    public void run() {
        world = new RandomWorld(threads.size());
        for (int t = 0; t < threads.size(); t++) {
            int number = t;
            world.threads.add(new Thread(() -> play(number), "t" + t));
        }
        Strand main = Strand.me();
        main.indivisible(); // they begin together: who is started when is not what is asked here
        world.threads.forEach(Threads::start);
        main.divisible();
    }

    /** What was seen and what is left. */
    String outcome() {
        return world.seen + " x=" + world.x + " y=" + world.y + " z=" + world.z + " sum=" + world.sum;
    }

    @Override
    public String toString() {
        return threads.toString();
    }

    private void play(int number) {
        for (Act act : threads.get(number)) {
            try {
                world.play(act, number);
            } catch (InterruptedException e) {
                world.saw(number, "interrupted");
            }
        }
    }
}
