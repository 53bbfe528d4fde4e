package interleave.condition;

import static interleave.support.Defect.STALE_READ;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.Shows;
import interleave.spec.Subject;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Question: what does one see who has taken a letter? */
public final class MailboxStress {
    private static final MailboxFactory NEW = Subject.factory(MailboxFactory.class);

    private MailboxStress() {}

    /** Data, then a letter about it. */
    @JCStressTest
    @Outcome(id = "42", expect = ACCEPTABLE, desc = "what was written before the letter was put is seen by who took it")
    @Outcome(id = "0", expect = FORBIDDEN, desc = "the letter has come, and what it is about has not")
    @Shows(STALE_READ)
    @State
    public static class DataBeforeTheLetter {
        private final Mailbox<Integer> mailbox = NEW.create(new ReentrantLock(), 1);
        private int data;

        /** Writes, then puts. */
        @Actor
        public void putter() {
            data = 42;
            try {
                mailbox.put(1);
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts here", e);
            }
        }

        /** Takes, then reads. */
        @Actor
        public void taker(I_Result r) {
            try {
                mailbox.take();
                r.r1 = data;
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts here", e);
            }
        }
    }
}
