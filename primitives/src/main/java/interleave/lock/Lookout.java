package interleave.lock;

import interleave.support.Racy;
import java.util.function.BooleanSupplier;

/**
 * Watches for a moment whether something comes, before one goes to sleep; and learns whether that pays. It does
 * while the partner runs on another core. If he waits for this very core, it steals his time.
 *
 * <pre>{@code
 * if (!lookout.sees(this::isFree)) {
 *     sleep();
 * }
 * }</pre>
 *
 * <p>Nobody tells a thread whether another one is running, but the past does: when watching was in vain, the next
 * sleep comes without, then the next three, seven, up to {@value #MOST_SKIPPED}; as soon as it pays, each begins
 * with it. The first {@value #FIRST_SKIPPED} always come without. And it looks seldom: each look takes the cache line away from the one who works on it.
 *
 * <p><b>Memory effects.</b> None, and data races on purpose: all they can spoil is a guess.
 *
 * <p><b>Not promised:</b> that it does not oversleep: what comes is seen at the next look, some microseconds later.
 *
 * <p>Source: that a lock learns from the past whether to spin is an idea of A. Karlin, K. Li, M. Manasse and S.
 * Owicki, <i>Empirical studies of competitive spinning for a shared-memory multiprocessor</i>, 1991.
 */
public final class Lookout {
    private static final int MOST_SKIPPED = 255;
    private static final int FIRST_SKIPPED = 3; // what is seldom waited for is not worth a look
    private static final int MOST_PAUSES = 1024; // tens of microseconds: what it costs to sleep and to be woken

    private final int pausesPerLook;

    @Racy("it only spoils a guess")
    private int toSkip; // the next time that it is in vain

    @Racy("it only spoils a guess")
    private int left = FIRST_SKIPPED; // of those to skip

    /** Creates a lookout that looks after every {@code pausesPerLook}th pause, 1 to {@value #MOST_PAUSES}. */
    public Lookout(int pausesPerLook) {
        this.pausesPerLook = pausesPerLook;
    }

    /** Asks {@code question} now and then, until the answer is yes; false if it was not, or did not seem worth asking. */
    public boolean sees(BooleanSupplier question) {
        if (left > 0) {
            left--;
            return false;
        }
        if (Thread.currentThread().isVirtual()) { // sleeps cheaply, and the partner may need this very carrier
            return false;
        }
        boolean seen = watch(question);
        toSkip = seen ? 0 : Math.min(2 * toSkip + 1, MOST_SKIPPED);
        left = toSkip;
        return seen;
    }

    private boolean watch(BooleanSupplier question) {
        int step = pausesPerLook; // read once: our fields may share a cache line with what the partner works on
        for (int pauses = 0; pauses < MOST_PAUSES; pauses += step) {
            for (int i = 0; i < step; i++) {
                Thread.onSpinWait();
            }
            if (question.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }
}
