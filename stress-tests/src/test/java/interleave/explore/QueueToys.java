package interleave.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** Queues. */
final class QueueToys {
    private QueueToys() {}

    /** What every {@link BlockingQueue} can do. */
    public abstract static class Queued extends Toy {
        /** A queue of numbers. */
        protected Queued(BlockingQueue<Integer> queue) {
            does("put 1", () -> queue.put(1));
            does("put 2", () -> queue.put(2));
            asks("add 3", () -> queue.add(3));
            asks("offer 4", () -> queue.offer(4));
            asks("offer 5 for 0", () -> queue.offer(5, 0, TimeUnit.SECONDS));
            asks("offer 6 for 1 ns", () -> queue.offer(6, 1, TimeUnit.NANOSECONDS));
            asks("take", queue::take);
            asks("take again", queue::take); // twice as often
            asks("remove", () -> queue.remove());
            asks("poll", () -> queue.poll());
            asks("poll for 0", () -> queue.poll(0, TimeUnit.SECONDS));
            asks("poll for 1 ns", () -> queue.poll(1, TimeUnit.NANOSECONDS));
            asks("peek", queue::peek);
            asks("element", queue::element);
            asks("size", queue::size);
            asks("isEmpty", queue::isEmpty);
            asks("remainingCapacity", queue::remainingCapacity);
            asks("contains 2", () -> queue.contains(2));
            asks("remove 3", () -> queue.remove((Integer) 3));
            asks("toString", queue::toString);
            asks("drainTo", () -> {
                var all = new ArrayList<Integer>();
                return queue.drainTo(all) + " " + all;
            });
            asks("drainTo 1", () -> queue.drainTo(new ArrayList<>(), 1));
            does("clear", queue::clear);
        }
    }

    /** {@link ArrayBlockingQueue}. */
    public static final class InArray extends Queued {
        /** For two. */
        public InArray() {
            super(new ArrayBlockingQueue<>(2));
        }
    }

    /** {@link LinkedBlockingQueue}. */
    public static final class Linked extends Queued {
        /** For one. */
        public Linked() {
            super(new LinkedBlockingQueue<>(1));
        }
    }

    /** {@link LinkedBlockingQueue}. */
    public static final class LinkedForAny extends Queued {
        /** For any number. */
        public LinkedForAny() {
            super(new LinkedBlockingQueue<>());
        }
    }

    /** {@link PriorityBlockingQueue}. */
    public static final class Sorted extends Queued {
        /** The greatest first. */
        public Sorted() {
            super(new PriorityBlockingQueue<>(4, Comparator.reverseOrder()));
        }
    }

    /** {@link SynchronousQueue}. */
    public static final class Meets extends Queued {
        /** With nobody there. */
        public Meets() {
            super(new SynchronousQueue<>());
        }
    }
}
