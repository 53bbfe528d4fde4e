package interleave.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * A lock that remembers who holds it and where it was acquired, so that a deadlock of locks which know
 * no owner can be explained. For specs: it costs far more than the lock that it watches.
 */
public final class WatchedLock implements Lock {
    private static final Map<Thread, WatchedLock> WAITING = new ConcurrentHashMap<>();
    private static final Set<WatchedLock> HELD = ConcurrentHashMap.newKeySet();

    private record Hold(Thread thread, String line) {}

    private final Lock lock;
    private final String name;
    private volatile @Nullable Hold hold; // set only while the lock is held

    /** Watches {@code lock}, which goes by {@code name} in explanations. */
    public WatchedLock(Lock lock, String name) {
        this.lock = lock;
        this.name = name;
    }

    /** The threads that wait in a circle, each for a lock that the next one holds; empty if there is no circle. */
    public static List<Thread> circle() {
        for (Thread start : WAITING.keySet()) {
            var path = new ArrayList<Thread>();
            var seen = new HashSet<Thread>();
            Thread thread = start;
            while (thread != null && seen.add(thread)) {
                path.add(thread);
                thread = holderOfWhatItWaitsFor(thread);
            }
            if (thread != null) {
                return List.copyOf(path.subList(path.indexOf(thread), path.size()));
            }
        }
        return List.of();
    }

    /** The watched locks that {@code thread} holds, each with the line that acquired it. */
    public static List<String> heldBy(Thread thread) {
        var held = new ArrayList<String>();
        for (WatchedLock lock : HELD) {
            Hold hold = lock.hold;
            if (hold != null && hold.thread().equals(thread)) {
                held.add(lock.name + " since " + hold.line());
            }
        }
        held.sort(null);
        return held;
    }

    /** The watched lock that {@code thread} waits for, and who holds it. */
    public static Optional<String> wantedBy(Thread thread) {
        WatchedLock lock = WAITING.get(thread);
        if (lock == null) {
            return Optional.empty();
        }
        Hold hold = lock.hold;
        return Optional.of(
                lock.name + (hold == null ? "" : ", held by \"" + hold.thread().getName() + "\""));
    }

    private static @Nullable Thread holderOfWhatItWaitsFor(Thread thread) {
        WatchedLock lock = WAITING.get(thread);
        Hold hold = lock == null ? null : lock.hold;
        return hold == null ? null : hold.thread();
    }

    @Override
    public void lock() {
        WAITING.put(Thread.currentThread(), this);
        try {
            lock.lock();
        } finally {
            WAITING.remove(Thread.currentThread());
        }
        acquired();
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        WAITING.put(Thread.currentThread(), this);
        try {
            lock.lockInterruptibly();
        } finally {
            WAITING.remove(Thread.currentThread());
        }
        acquired();
    }

    @Override
    public boolean tryLock() {
        boolean taken = lock.tryLock();
        if (taken) {
            acquired();
        }
        return taken;
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        boolean taken = lock.tryLock(time, unit); // not in WAITING: who gives up after a while is in no deadlock
        if (taken) {
            acquired();
        }
        return taken;
    }

    @Override
    public void unlock() {
        Hold mine = hold;
        HELD.remove(this);
        hold = null; // before the lock is free: the next holder writes here
        try {
            lock.unlock();
        } catch (RuntimeException e) {
            hold = mine;
            throw e;
        }
    }

    /** Refused: a condition made by the lock would release it behind the watch's back. */
    @Override
    public Condition newCondition() {
        throw new UnsupportedOperationException("Make the condition on the watched lock, not by it.");
    }

    @Override
    public String toString() {
        return name;
    }

    private void acquired() {
        String line = StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !frame.getClassName().equals(WatchedLock.class.getName()))
                        .findFirst()
                        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                        .orElse("somewhere"));
        hold = new Hold(Thread.currentThread(), line);
        HELD.add(this);
    }
}
