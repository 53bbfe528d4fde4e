package interleave.queue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One end of a ring: how many items have passed it, who is at it, and who sleeps until it moves. Count and lock
 * are one word, so that one write counts an item, shows it to the other end, and unlocks.
 *
 * <pre>{@code
 * long count = end.lock();
 * // ... put an item, or take one
 * Sleeper sleeper = end.nextSleeper();
 * end.unlock(count + 1);
 * RingEnd.wake(sleeper);
 * }</pre>
 *
 * <p><b>Invariant:</b> the word is twice the count, plus one while somebody is at this end. Only he writes it,
 * reads and writes the limit, and touches the line of sleepers.
 *
 * <p><b>Memory effects.</b> What came before {@link #unlock} happens-before what follows a {@link #lock} or
 * {@link #count} that sees its count. Unlocking is an ordered write, not an atomic instruction: it needs not look at
 * anything afterwards, since sleepers enter the line under the lock, and those who want the lock ask again.
 *
 * <p><b>Not promised:</b> an order among those who want to lock, and that they wake at once: the lock is made to
 * be held for some nanoseconds. Who still does not get it, since its holder is not running, sleeps for a while.
 *
 * <p>Source: a count that is odd while it changes is that of sequence locks; here it is the lock itself.
 */
final class RingEnd {
    static final long FOR_EVER = Long.MAX_VALUE; // nanoseconds

    private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int DISTANCE = 16; // longs: 128 bytes, so that no other object shares our cache lines
    private static final int COUNT = DISTANCE;
    private static final int LIMIT = DISTANCE + 1;
    private static final int PAUSES = 128; // per look: each takes the cache line away from the one who is at this end
    private static final int LOOKS_PER_NAP = 8;
    private static final long SHORTEST_NAP = 20_000; // nanoseconds
    private static final long LONGEST_NAP = 1_000_000;

    private final long[] words = new long[2 * DISTANCE + 2];
    private final Queue<Sleeper> sleepers = new ArrayDeque<>(); // wait for this end to move: they are at the other

    RingEnd() {}

    /** Waits until nobody is at this end, and returns the count. */
    long lock() {
        long word = (long) WORD.getVolatile(words, COUNT);
        return isFree(word) && WORD.compareAndSet(words, COUNT, word, word + 1) ? word / 2 : lockLater();
    }

    private long lockLater() {
        boolean interrupted = false;
        long nap = SHORTEST_NAP;
        for (int turn = 1; ; turn++) {
            if (turn % LOOKS_PER_NAP != 0) {
                pause();
            } else { // nap, not yield: the holder has lost its core, perhaps to a program that keeps it for long
                LockSupport.parkNanos(this, nap);
                interrupted |= Thread.interrupted(); // or the next nap would be none
                nap = Math.min(2 * nap, LONGEST_NAP);
            }
            long word = (long) WORD.getVolatile(words, COUNT);
            if (isFree(word) && WORD.compareAndSet(words, COUNT, word, word + 1)) {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return word / 2;
            }
        }
    }

    private static void pause() {
        for (int i = 0; i < PAUSES; i += 4) { // in fours: the model checker takes many turns for an endless loop
            Thread.onSpinWait();
            Thread.onSpinWait();
            Thread.onSpinWait();
            Thread.onSpinWait();
        }
    }

    /** Leaves this end, where {@code count} items have passed now. */
    void unlock(long count) {
        WORD.setRelease(words, COUNT, 2 * count);
    }

    /** How many items have passed. An old answer, unless the caller holds the lock. */
    long count() {
        return (long) WORD.getVolatile(words, COUNT) / 2;
    }

    private static boolean isFree(long word) {
        return word % 2 == 0;
    }

    /** How far the count may go, as far as this end knows: asking the other end costs a cache line. */
    long limit() {
        return words[LIMIT];
    }

    void limit(long limit) {
        words[LIMIT] = limit;
    }

    void add(Sleeper sleeper) {
        sleepers.add(sleeper);
    }

    /** Who is to be woken when this end moves by one, if anybody. He is no longer in the line. */
    @Nullable
    Sleeper nextSleeper() {
        return sleepers.poll();
    }

    /** Wakes all sleepers. Called without the lock. */
    void wakeAll() {
        long count = lock();
        List<Sleeper> all = List.copyOf(sleepers);
        sleepers.clear();
        unlock(count);
        all.forEach(RingEnd::wake);
    }

    /** What {@code question} answers while this end does not move. Called without the lock. */
    long ask(LongSupplier question) {
        long count = lock();
        long answer = question.getAsLong();
        unlock(count);
        return answer;
    }

    /** Sleeps in the line until woken, or the time is up. Who is woken and interrupted at once goes on: it was meant for him. */
    void sleep(Sleeper me, long nanos, long deadline) throws InterruptedException {
        while (!me.woken) { // while, not if: park may return for no reason
            if (nanos == FOR_EVER) {
                LockSupport.park(this);
            } else if (deadline - System.nanoTime() > 0) {
                LockSupport.parkNanos(this, deadline - System.nanoTime());
            } else {
                remove(me);
                return; // to look once more
            }
            if (Thread.interrupted()) {
                if (remove(me)) {
                    throw new InterruptedException();
                }
                Thread.currentThread().interrupt();
                return; // what he was woken for must not get lost
            }
        }
    }

    /** Takes {@code sleeper} out of the line; false if somebody else has: he is, or will be, woken. */
    private boolean remove(Sleeper sleeper) {
        long count = lock();
        boolean removed = sleepers.remove(sleeper);
        unlock(count);
        return removed;
    }

    /** Wakes one who was taken out of a line. Not under the lock: it takes thousands of times longer than the rest. */
    static void wake(@Nullable Sleeper sleeper) {
        if (sleeper != null) {
            sleeper.woken = true; // before unpark, or he would sleep on
            LockSupport.unpark(sleeper.thread);
        }
    }

    /** A thread in a line. */
    static final class Sleeper {
        private final Thread thread = Thread.currentThread();
        private volatile boolean woken;

        Sleeper() {}
    }
}
