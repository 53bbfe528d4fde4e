package interleave.condition;

import interleave.spec.LoadSpec;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Again and again one signal for two who wait. One of them gives up at about that moment, by time-out or
 * interrupt; if it was signalled all the same, it hands the signal on. So the other is always woken, and
 * if the signal is lost, all wait for ever.
 */
final class RacingSignals implements LoadSpec.Round {
    private static final int LONGEST_MICROS = 40;
    private static final int LONGEST_SPIN = 200;

    private final boolean interrupts;
    private final boolean asksForTheLock;
    private final SplittableRandom random = new SplittableRandom(); // the signaller's, and with the lock held
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition condition;
    private final java.util.concurrent.locks.Condition changed = lock.newCondition(); // anything below; by all

    // Guarded by lock:
    private int lap;
    private int in; // who waits in this lap, or has waited
    private int out; // who has returned
    private @Nullable Thread impatient; // while it waits
    private boolean over;

    private volatile boolean withoutLock;

    private RacingSignals(ConditionFactory factory, boolean interrupts, boolean asksForTheLock) {
        this.condition = factory.create(lock);
        this.interrupts = interrupts;
        this.asksForTheLock = asksForTheLock;
    }

    /** One gives up because its time is up. */
    static RacingSignals withTimeOuts(ConditionFactory factory) {
        return new RacingSignals(factory, false, false);
    }

    /** One gives up because it is interrupted. */
    static RacingSignals withInterrupts(ConditionFactory factory) {
        return new RacingSignals(factory, true, false);
    }

    /** The same, but the question is whether it has the lock when it has given up. */
    static RacingSignals forTheLock(ConditionFactory factory) {
        return new RacingSignals(factory, true, true);
    }

    @Override
    public List<LoadSpec.Actor> actors() {
        return List.of(
                new LoadSpec.Actor("signaller", this::signal),
                new LoadSpec.Actor("impatient", stop -> laps(this::waitForAMoment)),
                new LoadSpec.Actor("patient", stop -> laps(() -> Waits.awaitUninterruptibly(condition))));
    }

    private long signal(LoadSpec.Stop stop) {
        lock.lock();
        try {
            while (!stop.requested()) {
                awaitTwo(true);
                if (impatient != null && interrupts) {
                    impatient.interrupt();
                    spin(random.nextInt(LONGEST_SPIN));
                }
                condition.signal();
                awaitTwo(false);
                in = 0;
                out = 0;
                lap++;
                changed.signalAll();
            }
            over = true;
            changed.signalAll();
            awaitTwoWaitersOfTheLastLap();
            return lap;
        } finally {
            lock.unlock();
        }
    }

    private void awaitTwo(boolean coming) {
        while ((coming ? in : out) < 2) {
            changed.awaitUninterruptibly();
        }
    }

    /** Who began a lap before it was over must be woken. */
    private void awaitTwoWaitersOfTheLastLap() {
        while (out < in) {
            condition.signalAll();
            changed.awaitUninterruptibly();
        }
    }

    private long laps(Runnable wait) {
        lock.lock();
        try {
            while (!over) {
                int mine = lap;
                in++;
                changed.signalAll();
                wait.run();
                out++;
                changed.signalAll();
                while (lap == mine && !over) {
                    changed.awaitUninterruptibly();
                }
            }
            return lap;
        } finally {
            lock.unlock();
        }
    }

    private void waitForAMoment() {
        impatient = Thread.currentThread();
        try {
            if (interrupts) {
                Waits.await(condition);
                condition.signal();
            } else if (Waits.await(condition, random.nextInt(LONGEST_MICROS), TimeUnit.MICROSECONDS)) {
                condition.signal();
            }
        } catch (InterruptedException e) {
            if (!lock.isHeldByCurrentThread()) {
                withoutLock = true;
                lock.lock();
            }
        } finally {
            impatient = null;
            Thread.interrupted(); // the signal was faster
        }
    }

    private static void spin(int turns) {
        for (int i = 0; i < turns; i++) {
            Thread.onSpinWait();
        }
    }

    @Override
    public @Nullable String complaint(List<Long> operations) {
        if (asksForTheLock && withoutLock) {
            return "a thread went on without the lock after its wait was interrupted";
        }
        return null; // a lost signal leaves all of them waiting
    }
}
