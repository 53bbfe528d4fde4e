package interleave.acceptpool;

import static interleave.support.Defect.LOST_UPDATE;
import static interleave.support.Defect.STALE_READ;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.Shows;
import interleave.spec.Subject;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;
import org.openjdk.jcstress.infra.results.ZI_Result;

/** Question: are two clients counted, and does who finds the door closed see what came before? */
public final class AcceptPoolStress {
    private static final AcceptPoolFactory NEW = Subject.factory(AcceptPoolFactory.class);

    private AcceptPoolStress() {}

    /** Somebody is always at this door, and wants nothing. */
    private static final class RevolvingDoor implements Door<Integer> {
        private volatile boolean closed;

        @Override
        public Integer accept() throws IOException {
            if (closed) {
                throw new IOException("the door is closed");
            }
            return 1;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    /** Two workers serve one client each, and the clients wait a little for each other, so that both end together. */
    @JCStressTest
    @Outcome(id = "2", expect = ACCEPTABLE, desc = "both were counted")
    @Outcome(id = "1", expect = FORBIDDEN, desc = "one was served, and not counted")
    @Shows(LOST_UPDATE)
    @State
    public static class TwoClients {
        private static final int PATIENCE = 1000;

        private final AtomicInteger met = new AtomicInteger();
        private final AcceptPool pool = NEW.create(new RevolvingDoor(), visitor -> meet());

        /** Created by jcstress. */
        public TwoClients() {}

        private void meet() {
            met.incrementAndGet();
            for (int i = 0; i < PATIENCE && met.get() < 2; i++) {
                Thread.onSpinWait();
            }
        }

        /** A worker's turn. */
        @Actor
        public void first() {
            pool.serveNext();
        }

        /** Another's. */
        @Actor
        public void second() {
            pool.serveNext();
        }

        /** Looks when both have ended. */
        @Arbiter
        public void both(J_Result r) {
            r.r1 = pool.served();
        }
    }

    /** One writes and shuts down, one works. The columns: whether it found the door closed, and what it then read. */
    @JCStressTest
    @Outcome(id = "false, 0", expect = ACCEPTABLE, desc = "came before the shutdown")
    @Outcome(id = "false, 42", expect = ACCEPTABLE, desc = "came before the shutdown, and saw what came before it")
    @Outcome(id = "true, 42", expect = ACCEPTABLE, desc = "found the door closed, and saw what came before")
    @Outcome(id = "true, 0", expect = FORBIDDEN, desc = "found the door closed, and did not see what came before")
    @Shows(STALE_READ)
    @State
    public static class DataBeforeShutdown {
        private final AcceptPool pool = NEW.create(new RevolvingDoor(), visitor -> {});
        private int data;

        /** Created by jcstress. */
        public DataBeforeShutdown() {}

        /** Writes and shuts down. */
        @Actor
        public void closer() {
            data = 42;
            pool.shutdown();
        }

        /** Comes to the door, and reads. */
        @Actor
        public void worker(ZI_Result r) {
            r.r1 = pool.serveNext() == Turn.CLOSED;
            r.r2 = data;
        }
    }
}
