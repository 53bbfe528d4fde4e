package interleave.acceptpool;

import static interleave.support.Defect.DEADLOCK;
import static interleave.support.Defect.EXCEPTION;
import static interleave.support.Defect.LEAK;
import static interleave.support.Defect.LOST_UPDATE;
import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Defect.STARVED;
import static interleave.support.Defect.TOO_EARLY;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Question: is there an interleaving in which the workers lose the door, a client, or each other? */
public final class AcceptPoolInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public AcceptPoolInterleavings() {}

    @Override
    public Class<?> operations() {
        return Operations.class;
    }

    @Override
    public Class<?> sequential() {
        return SequentialPool.class;
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                Scenario.of(
                        "two workers at the door",
                        NO_EXCLUSION,
                        List.of("arrive(1)", "serveNext"),
                        List.of("arrive(2)", "serveNext"),
                        List.of()),
                Scenario.of(
                        "two clients are counted",
                        LOST_UPDATE,
                        List.of("arrive(1)", "serveNext"),
                        List.of("arrive(2)", "serveNext"),
                        List.of("served", "active")),
                Scenario.of(
                                "two clients that want to be served together",
                                TOO_EARLY,
                                List.of("arrive(10)", "serveNext"),
                                List.of("arrive(10)", "serveNext"),
                                List.of())
                        .whenStuck(STARVED),
                Scenario.of(
                                "nobody could be accepted",
                                TOO_EARLY,
                                List.of("arrive(0)", "serveNext"),
                                List.of("arrive(1)", "serveNext"),
                                List.of())
                        .whenStuck(LEAK),
                Scenario.of(
                        "a service fails",
                        EXCEPTION,
                        List.of("arrive(99)", "serveNext"),
                        List.of("arrive(1)", "serveNext"),
                        List.of()),
                Scenario.of(
                                "shutdown while a worker waits",
                                TOO_EARLY,
                                List.of("serveNext"),
                                List.of("shutdown"),
                                List.of("active"))
                        .whenStuck(LOST_WAKEUP),
                Scenario.of(
                                "shutdown while a client comes in",
                                TOO_EARLY,
                                List.of("arrive(1)", "serveNext"),
                                List.of("shutdown"),
                                List.of("active"))
                        .whenStuck(DEADLOCK));
    }

    /** What the threads of a scenario call. */
    public static class Operations {
        private final NumberedDoor door = new NumberedDoor();
        private final AcceptPool pool = Subject.factory(AcceptPoolFactory.class).create(door, new Visitors());

        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** A client comes to the door. */
        @Operation
        public void arrive(@Param(gen = IntGen.class) int visitor) {
            door.arrive(visitor);
        }

        /** {@link AcceptPool#serveNext}. */
        @Operation
        public String serveNext() {
            return pool.serveNext().name();
        }

        /** {@link AcceptPool#shutdown}. */
        @Operation
        public void shutdown() {
            pool.shutdown();
        }

        /** {@link AcceptPool#served}. */
        @Operation
        public long served() {
            return pool.served();
        }

        /** {@link AcceptPool#active}. */
        @Operation
        public int active() {
            return pool.active();
        }
    }

    /** The same for one thread; who would wait throws, for then this is not the order in which it happened. */
    public static class SequentialPool {
        private final Queue<Integer> outside = new ArrayDeque<>();
        private long served;
        private boolean closed;

        /** Created by Lincheck. */
        public SequentialPool() {}

        /** A client comes to the door. */
        public void arrive(int visitor) {
            outside.add(visitor);
        }

        /** {@link AcceptPool#serveNext}. */
        public String serveNext() {
            if (closed) {
                return Turn.CLOSED.name();
            }
            if (outside.isEmpty()) {
                throw new IllegalStateException("would wait");
            }
            if (outside.remove() == Visitors.NOBODY) {
                return Turn.NOT_ACCEPTED.name();
            }
            served++;
            return Turn.SERVED.name();
        }

        /** {@link AcceptPool#shutdown}. */
        public void shutdown() {
            closed = true;
        }

        /** {@link AcceptPool#served}. */
        public long served() {
            return served;
        }

        /** {@link AcceptPool#active}. */
        public int active() {
            return 0;
        }
    }
}
