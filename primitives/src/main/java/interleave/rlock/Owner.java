package interleave.rlock;

import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import org.jspecify.annotations.Nullable;

/**
 * Whose lock it is. The class above is a field with a getter and a setter; but the JVM looks into it when a
 * thread parks with such an object as its blocker: so it is found out who waits for whom, in thread dumps too.
 */
final class Owner extends AbstractOwnableSynchronizer {
    private static final long serialVersionUID = 1;

    Owner() {}

    /** Whether it is the caller. The field is plain: a thread finds itself there only if it has written that itself. */
    boolean isMe() {
        return isCaller(getExclusiveOwnerThread());
    }

    /** Whether {@code thread} is the one that asks. */
    @SuppressWarnings("ReferenceEquality") // the lesson: itself, for what equals says is up to who extends Thread
    static boolean isCaller(@Nullable Thread thread) {
        return thread == Thread.currentThread();
    }

    void set(@Nullable Thread thread) {
        setExclusiveOwnerThread(thread);
    }

    @Override
    public String toString() {
        Thread thread = getExclusiveOwnerThread();
        return thread == null ? "nobody" : thread.getName();
    }
}
