package interleave.condition;

import java.util.concurrent.locks.Lock;

/** Makes the mailboxes that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface MailboxFactory {
    /** An empty mailbox for {@code capacity} letters behind {@code lock}. */
    Mailbox<Integer> create(Lock lock, int capacity);
}
