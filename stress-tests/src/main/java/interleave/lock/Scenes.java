package interleave.lock;

import interleave.spec.LoadSpec.Actor;
import interleave.spec.LoadSpec.Round;
import interleave.spec.LoadSpec.Stop;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A round of many small scenes. In each, the holder takes the lock, all meet, the others go for the lock while
 * the holder unlocks it once, some time later, and all meet again.
 */
abstract class Scenes implements Round {
    private final Lock lock;
    private final Meeting meeting;
    private volatile boolean over;
    private volatile boolean kept;

    private Scenes(Lock lock, int players) {
        this.lock = lock;
        this.meeting = new Meeting(players);
    }

    /** One goes to sleep while the holder unlocks, within an instant. */
    static Round fallingAsleep(Lock lock) {
        return new Scenes(lock, 2) {
            @Override
            public List<Actor> actors() {
                return List.of(
                        new Actor("holder", stop -> hold(stop, this::unlock)),
                        new Actor("sleeper", stop -> play(this::visit)));
            }

            private void unlock() {
                spin(11);
                lock.unlock();
            }
        };
    }

    /** One gives up while the holder unlocks, and, if it is so, another one waits. */
    static Round givingUp(Lock lock, boolean another) {
        return new Scenes(lock, another ? 3 : 2) {
            @Override
            public List<Actor> actors() {
                var holder = new Actor("holder", stop -> hold(stop, this::unlock));
                var impatient = new Actor("impatient", stop -> play(this::visitSoonOrNever));
                var patient = new Actor("patient", stop -> play(this::visit));
                return another ? List.of(holder, impatient, patient) : List.of(holder, impatient);
            }

            private void unlock() {
                LockSupport.parkNanos(some(19));
                lock.unlock();
            }

            private void visitSoonOrNever() {
                try {
                    if (lock.tryLock(1, TimeUnit.MICROSECONDS)) {
                        lock.unlock();
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException("nobody interrupts", e);
                }
            }
        };
    }

    /** One is interrupted while the holder unlocks, and another one waits. */
    static Round interrupted(Lock lock) {
        return new Scenes(lock, 3) {
            private volatile @Nullable Thread ahead;

            @Override
            public List<Actor> actors() {
                return List.of(
                        new Actor("holder", stop -> hold(stop, this::interruptAndUnlock)),
                        new Actor("interrupted", stop -> play(this::visitUnlessInterrupted)),
                        new Actor("patient", stop -> play(this::visit)));
            }

            private void interruptAndUnlock() {
                LockSupport.parkNanos(some(18));
                boolean first = ThreadLocalRandom.current().nextBoolean();
                if (first) {
                    interruptAhead();
                }
                spin(12);
                lock.unlock();
                if (!first) {
                    interruptAhead();
                }
            }

            private void interruptAhead() {
                Thread thread = ahead;
                if (thread != null) {
                    thread.interrupt();
                }
            }

            private void visitUnlessInterrupted() {
                ahead = Thread.currentThread();
                try {
                    lock.lockInterruptibly();
                    lock.unlock();
                } catch (InterruptedException e) {
                    return; // and that is all right
                }
            }
        };
    }

    /** What the holder does until {@code stop}; {@code unlock} ends with an unlock. */
    final long hold(Stop stop, Runnable unlock) {
        long scenes = 0;
        while (!over) {
            kept = !lock.tryLock(); // nobody else is about, so it must be free
            over = kept || stop.requested();
            meeting.await();
            if (!over) {
                unlock.run();
                meeting.await();
                scenes++;
            }
        }
        return scenes;
    }

    /** What the others do until the holder says that it is over. */
    final long play(Runnable part) {
        long scenes = 0;
        meeting.await();
        while (!over) {
            part.run();
            meeting.await();
            Thread.interrupted(); // one that came when the part was over
            meeting.await();
            scenes++;
        }
        return scenes;
    }

    final void visit() {
        Runnable wait = lock::lock;
        wait.run();
        lock.unlock();
    }

    /** A time between no time and 2<sup>{@code magnitude}</sup> nanoseconds; short ones are as likely as long ones. */
    static long some(int magnitude) {
        return ThreadLocalRandom.current()
                .nextLong(1L << ThreadLocalRandom.current().nextInt(1, magnitude + 1));
    }

    /** Lets {@link #some} time pass without leaving the core. */
    static void spin(int magnitude) {
        long nanos = some(magnitude);
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < nanos) {
            Thread.onSpinWait();
        }
    }

    @Override
    public @Nullable String complaint(List<Long> operations) {
        return kept ? "all who wanted the lock have gone, and it is not free" : null;
    }
}
