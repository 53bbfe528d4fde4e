package interleave.queue;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Defect.LOST_UPDATE;
import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Defect.NOT_ATOMIC;
import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Defect.TOO_EARLY;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;

/**
 * Question: is there an interleaving whose results fit no order of the operations, or that nobody gets out of?
 *
 * <p>Every scenario is balanced: in a right queue everybody comes to an end, in whatever order. Out of
 * reach: waits with a time limit, for Lincheck's clock stands still; interrupts; and {@code notify} in
 * place of {@code notifyAll}, for Lincheck always wakes all.
 */
abstract class QueueInterleavings implements InterleavingsSpec {
    private static final int CAPACITY = 2;

    @Override
    public Class<?> operations() {
        return Operations.class;
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                Scenario.of(
                        "offers to a queue with one place left",
                        NO_EXCLUSION,
                        List.of("offer(1)", "offer(2)"),
                        List.of("offer(3)"),
                        List.of("size")),
                Scenario.of(
                        "two reports of work done",
                        LOST_UPDATE,
                        List.of("offer(1)", "taskDone"),
                        List.of("offer(2)", "taskDone"),
                        List.of("allDone")),
                Scenario.of(
                        "offers and polls",
                        LOST_ITEM,
                        List.of("offer(1)", "poll"),
                        List.of("offer(2)", "offer(3)", "poll"),
                        List.of("poll")),
                Scenario.of(
                                "a consumer and a producer that wait for each other",
                                TOO_EARLY,
                                List.of("take"),
                                List.of("put(1)", "put(2)", "put(3)"),
                                List.of("size"))
                        .whenStuck(LOST_WAKEUP),
                Scenario.of(
                                "a consumer that waits when the queue is shut down",
                                NOT_ATOMIC,
                                List.of("take"),
                                List.of("shutdown"),
                                List.of())
                        .whenStuck(LOST_WAKEUP),
                Scenario.of(
                                "a joiner when everything is thrown away",
                                NOT_ATOMIC,
                                List.of("offer(1)", "join"),
                                List.of("throwAway"),
                                List.of())
                        .whenStuck(LOST_WAKEUP));
    }

    /** What the threads of a scenario call. */
    public static class Operations {
        private final JoinableQueue<Integer> queue =
                Subject.factory(QueueFactory.class).create(CAPACITY);

        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** {@link JoinableQueue#offer}. */
        @Operation
        public boolean offer(@Param(gen = IntGen.class) int item) {
            return queue.offer(item);
        }

        /** {@link JoinableQueue#poll}. */
        @Operation
        public @Nullable Integer poll() {
            return queue.poll();
        }

        /** {@link JoinableQueue#size}. */
        @Operation
        public int size() {
            return queue.size();
        }

        /** {@link JoinableQueue#put}. */
        @Operation
        public void put(@Param(gen = IntGen.class) int item) throws InterruptedException {
            queue.put(item);
        }

        /** {@link JoinableQueue#take}. */
        @Operation
        public Integer take() throws InterruptedException {
            return queue.take();
        }

        /** {@link JoinableQueue#taskDone}. */
        @Operation
        public void taskDone() {
            queue.taskDone();
        }

        /** {@link JoinableQueue#join()}. */
        @Operation
        public void join() throws InterruptedException {
            queue.join();
        }

        /** {@link JoinableQueue#join(long, TimeUnit)} without waiting. */
        @Operation
        public boolean allDone() throws InterruptedException {
            return queue.join(0, TimeUnit.NANOSECONDS);
        }

        /** {@link JoinableQueue#shutdown()}. */
        @Operation
        public void shutdown() {
            queue.shutdown();
        }

        /** {@link JoinableQueue#shutdown(boolean)}, immediate. */
        @Operation
        public void throwAway() {
            queue.shutdown(true);
        }
    }

    /** A queue for one thread: what results are right is decided by it. Where a thread would wait, it throws. */
    public abstract static class SequentialQueue {
        private final java.util.ArrayList<Integer> items = new java.util.ArrayList<>();
        private int unfinished;
        private boolean shutdown;

        SequentialQueue() {}

        /** The one of {@code items} that leaves next: where it is. */
        abstract int next(List<Integer> items);

        /** {@link JoinableQueue#offer}. */
        public boolean offer(int item) {
            if (shutdown || items.size() == CAPACITY) {
                return false;
            }
            unfinished++;
            return items.add(item);
        }

        /** {@link JoinableQueue#poll}. */
        public @Nullable Integer poll() {
            return items.isEmpty() ? null : items.remove(/* index */ next(items));
        }

        /** {@link JoinableQueue#size}. */
        public int size() {
            return items.size();
        }

        /** {@link JoinableQueue#put}. */
        public void put(int item) {
            if (!offer(item)) {
                throw shutdown ? new QueueShutDownException("") : new UnsupportedOperationException("would wait");
            }
        }

        /** {@link JoinableQueue#take}. */
        public Integer take() {
            Integer item = poll();
            if (item == null) {
                throw shutdown ? new QueueShutDownException("") : new UnsupportedOperationException("would wait");
            }
            return item;
        }

        /** {@link JoinableQueue#taskDone}. */
        public void taskDone() {
            if (unfinished == 0) {
                throw new IllegalStateException();
            }
            unfinished--;
        }

        /** {@link JoinableQueue#join()}. */
        public void join() {
            if (unfinished > 0) {
                throw new UnsupportedOperationException("would wait");
            }
        }

        /** Whether {@link #join} would not wait. */
        public boolean allDone() {
            return unfinished == 0;
        }

        /** {@link JoinableQueue#shutdown()}. */
        public void shutdown() {
            shutdown = true;
        }

        /** {@link JoinableQueue#shutdown(boolean)}, immediate. */
        public void throwAway() {
            shutdown = true;
            unfinished = Math.max(0, unfinished - items.size());
            items.clear();
        }
    }
}
