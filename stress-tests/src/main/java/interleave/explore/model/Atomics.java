package interleave.explore.model;

import interleave.explore.execution.Operation;
import interleave.explore.execution.Operation.Kind;
import interleave.explore.execution.Strand;
import interleave.explore.model.Memory.Cell;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The classes of {@code java.util.concurrent.atomic}: each call is one step on the real object. */
public final class Atomics {
    private static final Set<String> LOOKS = Set.of(
            "get",
            "getPlain",
            "getOpaque",
            "getAcquire",
            "intValue",
            "longValue",
            "floatValue",
            "doubleValue",
            "toString",
            "sum",
            "getReference",
            "getStamp",
            "isMarked",
            "length");

    private Atomics() {}

    private record Call(
            Operation operation,
            Object receiver,
            int index,
            @Nullable Object before) {}

    /**
     * Before a call of {@code method}.
     *
     * @param index the element, of an array; else 0
     * @return for {@link #after}
     */
    public static @Nullable Object before(@Nullable Object receiver, int index, String method) {
        Strand me = Strand.current();
        if (me == null || receiver == null) {
            return null;
        }
        boolean array = receiver.getClass().getSimpleName().endsWith("Array");
        Cell cell = Memory.cell(me, receiver, array ? index : "value", "value");
        Operation operation = operation(cell, method);
        me.execution().perform(operation);
        if (!method.endsWith("Plain") && !method.endsWith("Opaque")) {
            if (!method.endsWith("Release") && !method.startsWith("set") && !method.equals("lazySet")) {
                Order.acquire(me, cell.resource);
            }
            if (!method.endsWith("Acquire") && operation.touches().getFirst().changes()) {
                Order.release(me, cell.resource);
            }
        }
        me.indivisible();
        return operation.isAttempt() ? new Call(operation, receiver, index, value(receiver, index)) : operation;
    }

    private static Operation operation(Cell cell, String method) {
        if (LOOKS.contains(method)) {
            return Operation.look(cell.resource, method);
        }
        return Operation.on(cell.resource, method).as(Kind.ATTEMPTS);
    }

    /** What is there now: who has put there what was there before has not changed anything. */
    private static @Nullable Object value(Object receiver, int index) {
        return switch (receiver) {
            case AtomicInteger a -> a.get();
            case AtomicLong a -> a.get();
            case AtomicBoolean a -> a.get();
            case AtomicReference<?> a -> a.get();
            case AtomicIntegerArray a -> a.get(index);
            case AtomicLongArray a -> a.get(index);
            case AtomicReferenceArray<?> a -> a.get(index);
            default -> new Object(); // taken to be another each time
        };
    }

    /** After the call. */
    public static void after(@Nullable Object call, @Nullable Object result) {
        if (call instanceof Call(Operation operation, Object receiver, int index, Object before)) {
            Object now = value(receiver, index);
            Handles.after(operation, !isSame(now, before), result);
        } else {
            Handles.after(call, true, result);
        }
    }

    @SuppressWarnings("ReferenceEquality") // as compareAndSet compares; only what get() has boxed is new each time
    private static boolean isSame(@Nullable Object now, @Nullable Object before) {
        boolean boxed = now instanceof Number || now instanceof Boolean;
        return boxed ? Objects.equals(now, before) : now == before;
    }
}
