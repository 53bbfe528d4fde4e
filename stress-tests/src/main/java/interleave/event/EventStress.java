package interleave.event;

import static interleave.support.Defect.STALE_READ;
import static interleave.support.Defect.TOO_EARLY;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.Shows;
import interleave.spec.Subject;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IZI_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** Question: does who sees the event set see what was done before it was set, on this JIT and this CPU? */
public final class EventStress {
    private static final EventFactory NEW = Subject.factory(EventFactory.class);

    private EventStress() {}

    /** One looks whether it is set. The columns: early look at the data, whether set, late look at the data. */
    @JCStressTest
    @Outcome(id = "0, false, 0", expect = ACCEPTABLE, desc = "came before the set")
    @Outcome(id = "0, false, 42", expect = ACCEPTABLE, desc = "the setter came between the question and the late look")
    @Outcome(id = "42, false, 42", expect = ACCEPTABLE, desc = "came between the data and the set")
    @Outcome(id = "0, true, 42", expect = ACCEPTABLE, desc = "saw the set, and what came before it")
    @Outcome(id = "42, true, 42", expect = ACCEPTABLE, desc = "came after the set")
    @Outcome(id = "0, true, 0", expect = FORBIDDEN, desc = "saw the set, but not what came before it")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "data once seen was gone again")
    @Shows(STALE_READ)
    @State
    public static class DataBeforeSet {
        private final Event event = NEW.create();
        private int data;

        /** Created by jcstress. */
        public DataBeforeSet() {}

        /** Writes, then sets. */
        @Actor
        public void setter() {
            data = 42;
            event.set();
        }

        /** Looks before and after asking: a JIT that may reuse the early look will. */
        @Actor
        public void reader(IZI_Result r) {
            r.r1 = data;
            r.r2 = event.isSet();
            r.r3 = data;
        }
    }

    /** One waits until it is set. */
    @JCStressTest
    @Outcome(id = "42", expect = ACCEPTABLE, desc = "saw what came before the set")
    @Outcome(id = "0", expect = FORBIDDEN, desc = "went on, but did not see what came before the set")
    @Shows(TOO_EARLY)
    @State
    public static class DataBeforeAwaitedSet {
        private final Event event = NEW.create();
        private int data;

        /** Created by jcstress. */
        public DataBeforeAwaitedSet() {}

        /** Writes, then sets. */
        @Actor
        public void setter() {
            data = 42;
            event.set();
        }

        /** Waits, then looks. */
        @Actor
        public void waiter(I_Result r) {
            try {
                event.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts here", e);
            }
            r.r1 = data;
        }
    }

    /** It is set already, and set again: the second set, too, shows what came before it. */
    @JCStressTest
    @Outcome(id = "0, true, 0", expect = ACCEPTABLE, desc = "saw the first set only")
    @Outcome(id = "0, true, 42", expect = ACCEPTABLE, desc = "the setter came in between")
    @Outcome(id = "42, true, 42", expect = ACCEPTABLE, desc = "came after the data")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "data once seen was gone again, or the event")
    @Shows(STALE_READ)
    @State
    public static class SetTwice {
        private final Event event = NEW.create();
        private int data;

        /** Sets it for the first time. */
        public SetTwice() {
            event.set();
        }

        /** Writes, then sets. */
        @Actor
        public void setter() {
            data = 42;
            event.set();
        }

        /** Looks before and after asking. */
        @Actor
        public void reader(IZI_Result r) {
            r.r1 = data;
            r.r2 = event.isSet();
            r.r3 = data;
        }
    }
}
