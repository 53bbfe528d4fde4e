package interleave.semaphore;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import interleave.support.Defect;
import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;

/** Question: is there an interleaving in which one connection is given to two? Failures and interrupts are out of reach. */
public final class PoolInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public PoolInterleavings() {}

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
                        "two would like the last connection",
                        Defect.NO_EXCLUSION,
                        List.of("tryConnect"),
                        List.of("tryConnect"),
                        List.of("free")),
                Scenario.of(
                                "two query with one connection",
                                Defect.NO_EXCLUSION,
                                List.of("query"),
                                List.of("query"),
                                List.of("free"))
                        .whenStuck(Defect.LOST_WAKEUP));
    }

    /** What the threads of a scenario call, on a pool with one connection. */
    public static class Operations {
        private final ConnectionPool pool = Subject.factory(PoolFactory.class).create(1);

        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** {@link ConnectionPool#tryConnect}. */
        @Operation
        public boolean tryConnect() {
            return pool.tryConnect();
        }

        /** A query for how many connections are free meanwhile. */
        @Operation
        public int query() throws Exception {
            return pool.query(pool::free);
        }

        /** {@link ConnectionPool#free}. */
        @Operation
        public int free() {
            return pool.free();
        }
    }

    /** A pool for one thread. */
    public static class SequentialPool {
        private int free = 1;

        /** Created by Lincheck. */
        public SequentialPool() {}

        /** {@link ConnectionPool#tryConnect}. */
        public boolean tryConnect() {
            boolean connected = free > 0;
            free -= connected ? 1 : 0;
            return connected;
        }

        /** A query for how many connections are free meanwhile. */
        public int query() {
            return free - 1;
        }

        /** {@link ConnectionPool#free}. */
        public int free() {
            return free;
        }
    }
}
