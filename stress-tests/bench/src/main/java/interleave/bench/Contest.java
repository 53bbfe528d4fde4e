package interleave.bench;

import interleave.lock.ParkingLock;
import interleave.queue.TwoLockRingQueue;
import interleave.semaphore.ParkingSemaphore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A primitive, a task, and those who do it; the first of the JDK's is the measure for all.
 *
 * @param primitive lock, semaphore, event, queue
 * @param task in words
 * @param freeActors how many on free cores
 * @param busyActors how many on cores that others use, too
 * @param contestants ours first
 */
record Contest(String primitive, String task, int freeActors, int busyActors, List<Contestant> contestants) {
    private static final String OURS = "ours";
    private static final String JDK = "JDK";
    private static final String JCTOOLS = "JCTools";

    static List<Contest> all() {
        List<Contest> all = new ArrayList<>(List.of(locks(), semaphores(), events()));
        all.add(queues(2, 1024));
        all.add(queues(4, 1024));
        all.add(queues(8, 1024));
        all.add(queues(2, 16));
        all.add(queues(2, 1));
        return all;
    }

    /** The JDK's, of which the ratios are multiples. */
    String measure() {
        return contestants.stream()
                .filter(one -> one.from().equals(JDK))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static Contest locks() {
        return new Contest(
                "lock",
                "lock, count, unlock",
                2,
                8,
                List.of(
                        new Contestant("ParkingLock", OURS, n -> Exclusion.by(n, new ParkingLock())),
                        new Contestant("ReentrantLock", JDK, n -> Exclusion.by(n, new ReentrantLock())),
                        new Contestant("ReentrantLock(fair)", JDK, n -> Exclusion.by(n, new ReentrantLock(true)))));
    }

    private static Contest semaphores() {
        return new Contest(
                "semaphore",
                "acquire the only permit, count, release",
                2,
                8,
                List.of(
                        new Contestant("ParkingSemaphore", OURS, n -> Exclusion.by(n, new ParkingSemaphore(1))),
                        new Contestant("Semaphore", JDK, n -> Exclusion.by(n, new Semaphore(1))),
                        new Contestant("Semaphore(fair)", JDK, n -> Exclusion.by(n, new Semaphore(1, true)))));
    }

    private static Contest events() {
        return new Contest(
                "event",
                "two signal each other in turn; an operation is there and back",
                2,
                8,
                List.of(
                        new Contestant("ParkingEvent", OURS, n -> new PingPong(n, Tables.Events::parking)),
                        new Contestant("CountDownLatch", JDK, n -> new PingPong(n, Tables.Latches::new)),
                        new Contestant("Phaser", JDK, n -> new PingPong(n, Tables.Phases::new))));
    }

    private static Contest queues(int actors, int capacity) {
        return new Contest(
                "queue",
                actors / 2 + " put, " + actors / 2 + " take, capacity " + capacity,
                actors,
                actors,
                List.of(
                        queue("TwoLockRingQueue", OURS, () -> new TwoLockRingQueue<>(capacity)),
                        queue("ArrayBlockingQueue", JDK, () -> new ArrayBlockingQueue<>(capacity)),
                        queue("LinkedBlockingQueue", JDK, () -> new LinkedBlockingQueue<>(capacity)),
                        queue("Mpmc, sleeping", JCTOOLS, () -> BlockingMpmc.sleeping(capacity)),
                        queue("Mpmc, asking", JCTOOLS, () -> BlockingMpmc.asking(capacity))));
    }

    private static Contestant queue(String name, String from, Supplier<BlockingQueue<Integer>> queue) {
        return new Contestant(name, from, n -> new Transfer(n / 2, n / 2, queue.get()));
    }
}
