package interleave.condition;

import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Single waits, without the loop that a program needs: it would hide from a test what ends too early. */
@SuppressWarnings("WaitNotInLoop") // a test is about one wait
final class Waits {
    private Waits() {}

    static void await(Condition condition) throws InterruptedException {
        condition.await();
    }

    static void awaitUninterruptibly(Condition condition) {
        condition.awaitUninterruptibly();
    }

    static boolean await(Condition condition, long time, TimeUnit unit) throws InterruptedException {
        return condition.await(time, unit);
    }

    static long awaitNanos(Condition condition, long nanos) throws InterruptedException {
        return condition.awaitNanos(nanos);
    }

    static boolean awaitUntil(Condition condition, Date deadline) throws InterruptedException {
        return condition.awaitUntil(deadline);
    }

    static boolean await(Condition condition, BooleanSupplier predicate) throws InterruptedException {
        return condition.await(predicate);
    }

    static boolean await(Condition condition, BooleanSupplier predicate, long time, TimeUnit unit)
            throws InterruptedException {
        return condition.await(predicate, time, unit);
    }
}
