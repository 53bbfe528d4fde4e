package interleave.explore;

import interleave.explore.RandomProgram.Act;
import interleave.explore.execution.Strand;
import interleave.explore.model.Interrupts;
import interleave.explore.model.Memory;
import interleave.explore.model.Monitors;
import interleave.explore.model.Parking;
import interleave.explore.model.Threads;
import interleave.explore.model.concurrent.ReentrantLock;
import interleave.explore.model.concurrent.Semaphore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** What the threads of a {@link RandomProgram} share, and what they do to it. */
final class RandomWorld {
    final List<Thread> threads = new ArrayList<>();
    final List<List<Object>> seen = new ArrayList<>();
    final Object a = new Object();
    final Object b = new Object();
    private Semaphore semaphore;
    private ReentrantLock lock;
    private Condition condition;
    int x;
    int y;
    int z;
    int sum;

    @SuppressWarnings("NullAway.Init") // made when there is a strand to make it
    RandomWorld(int count) {
        for (int i = 0; i < count; i++) {
            seen.add(new ArrayList<>());
        }
        if (Strand.current() != null) {
            semaphore = new Semaphore(1);
            lock = new ReentrantLock();
            condition = lock.newCondition();
        }
    }

    void saw(int number, Object what) {
        seen.get(number).add(what);
    }

    @SuppressWarnings("WaitNotInLoop") // what is to be explored has no reason
    void play(Act act, int number) throws InterruptedException {
        Thread next = threads.get((number + 1) % threads.size());
        switch (act) {
            case READ_X -> {
                Memory.readVolatile(this, "World.x");
                saw(number, x);
            }
            case WRITE_X -> {
                Memory.writeVolatile(this, "World.x");
                x = number + 10;
            }
            case READ_Y -> {
                Memory.readVolatile(this, "World.y");
                saw(number, y);
            }
            case WRITE_Y -> {
                Memory.writeVolatile(this, "World.y");
                y = number + 20;
            }
            case READ_Z -> {
                Memory.readVolatile(this, "World.z");
                saw(number, z);
            }
            case WRITE_Z -> {
                Memory.writeVolatile(this, "World.z");
                z = number + 30;
            }
            case INCREMENT_X -> {
                Memory.readVolatile(this, "World.x");
                int before = x;
                Memory.writeVolatile(this, "World.x");
                x = before + 1;
            }
            case ENTER_AND_ADD -> {
                Monitors.enter(a);
                add(number);
                Monitors.exit(a);
            }
            case NEST_A_B -> nest(a, b, number);
            case NEST_B_A -> nest(b, a, number);
            case WAIT, WAIT_A_LITTLE -> {
                Monitors.enter(a);
                try {
                    if (act == Act.WAIT) {
                        Monitors.await(a);
                    } else {
                        Monitors.await(a, 1);
                    }
                    sawSum(number);
                } finally {
                    Monitors.exit(a);
                }
            }
            case NOTIFY, NOTIFY_ALL -> {
                Monitors.enter(a);
                if (act == Act.NOTIFY) {
                    Monitors.notifyOne(a);
                } else {
                    Monitors.notifyAll(a);
                }
                Monitors.exit(a);
            }
            case PARK -> Parking.park();
            case UNPARK_NEXT -> Parking.unpark(next);
            case INTERRUPT_NEXT -> Interrupts.interrupt(next);
            case SLEEP -> Threads.sleep(1);
            case ACQUIRE -> semaphore.acquire();
            case TRY_ACQUIRE -> saw(number, semaphore.tryAcquire());
            case RELEASE -> semaphore.release();
            case LOCK_AND_ADD -> {
                lock.lock();
                try {
                    add(number);
                } finally {
                    lock.unlock();
                }
            }
            case TRY_LOCK -> {
                boolean got = lock.tryLock(1, TimeUnit.SECONDS);
                saw(number, got);
                if (got) {
                    lock.unlock();
                }
            }
            case AWAIT -> {
                lock.lock();
                try {
                    condition.await();
                    sawSum(number);
                } finally {
                    lock.unlock();
                }
            }
            case SIGNAL -> {
                lock.lock();
                try {
                    condition.signal();
                } finally {
                    lock.unlock();
                }
            }
        }
    }

    private void sawSum(int number) {
        Memory.read(this, "World.sum");
        saw(number, sum);
    }

    private void add(int number) {
        Memory.read(this, "World.sum");
        int before = sum;
        Memory.write(this, "World.sum");
        sum = before * 3 + number + 1; // so that the order can be told from it
    }

    private void nest(Object outer, Object inner, int number) {
        Monitors.enter(outer);
        Monitors.enter(inner);
        add(number);
        Monitors.exit(inner);
        Monitors.exit(outer);
    }
}
