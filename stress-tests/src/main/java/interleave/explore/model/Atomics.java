package interleave.explore.model;

import interleave.explore.execution.Operation;
import interleave.explore.execution.Operation.Kind;
import interleave.explore.execution.Strand;
import interleave.explore.model.Memory.Cell;
import java.util.Set;
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
        return operation;
    }

    private static Operation operation(Cell cell, String method) {
        if (LOOKS.contains(method)) {
            return Operation.look(cell.resource, method);
        }
        Operation change = Operation.on(cell.resource, method);
        return method.startsWith("compareAndSet") || method.startsWith("weakCompare") || method.equals("attemptMark")
                ? change.as(Kind.ATTEMPTS)
                : change;
    }

    /** After the call. */
    public static void after(@Nullable Object operation, @Nullable Object result) {
        Handles.after(operation, result);
    }
}
