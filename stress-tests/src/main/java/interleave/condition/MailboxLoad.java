package interleave.condition;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Defect.TOO_EARLY;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** A mailbox under load: is every letter taken, once, and does everyone wake up? */
public final class MailboxLoad implements LoadSpec {
    private static final MailboxFactory NEW = Subject.factory(MailboxFactory.class);
    private static final int LETTERS = 2_000;

    /** Created by the engine, by name. */
    public MailboxLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(
                new Question("two put and two take, room for one", TOO_EARLY, () -> new Post(NEW, 1, true)),
                new Question("two put and two take, room for two", TOO_EARLY, () -> new Post(NEW, 2, true)),
                new Question("every letter is taken once", LOST_ITEM, () -> new Post(NEW, 2, false)));
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        Mailbox<Integer> mailbox = NEW.create(new ReentrantLock(), 1);
        Thread putter = Thread.ofPlatform().daemon().name("putter").start(() -> putAll(mailbox));
        long sum = 0;
        for (int i = 0; i < LETTERS; i++) {
            sum += mailbox.take();
        }
        putter.join();
        return sum == LETTERS;
    }

    private static void putAll(Mailbox<Integer> mailbox) {
        try {
            for (int i = 0; i < LETTERS; i++) {
                mailbox.put(1);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts here", e);
        }
    }
}
