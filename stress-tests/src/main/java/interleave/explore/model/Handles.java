package interleave.explore.model;

import interleave.explore.execution.Operation;
import interleave.explore.execution.Operation.Kind;
import interleave.explore.execution.Strand;
import interleave.explore.model.Memory.Cell;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.invoke.VarHandle.AccessMode;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** {@link VarHandle}s: each access is one step, with the edges that its mode has. */
public final class Handles {
    private static final Map<VarHandle, Field> FIELDS = Collections.synchronizedMap(new WeakHashMap<>());

    private Handles() {}

    private record Field(String variable, boolean isVolatile, boolean isStatic) {}

    /** {@link MethodHandles.Lookup#findVarHandle}. */
    public static VarHandle findVarHandle(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        return remember(lookup.findVarHandle(owner, name, type), owner, name);
    }

    /** {@link MethodHandles.Lookup#findStaticVarHandle}. */
    public static VarHandle findStaticVarHandle(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        return remember(lookup.findStaticVarHandle(owner, name, type), owner, name);
    }

    private static VarHandle remember(VarHandle handle, Class<?> owner, String name) throws NoSuchFieldException {
        int modifiers = owner.getDeclaredField(name).getModifiers();
        FIELDS.put(
                handle,
                new Field(
                        owner.getName().substring(owner.getName().lastIndexOf('.') + 1) + "." + name,
                        Modifier.isVolatile(modifiers),
                        Modifier.isStatic(modifiers)));
        return handle;
    }

    /**
     * Before an access.
     *
     * @param object the first coordinate, if it is an object; else null
     * @param index the index, for an array; else 0
     * @param method the name of the access
     * @return the operation, for {@link #after}; null outside an explored program
     */
    public static @Nullable Object before(VarHandle handle, @Nullable Object object, int index, String method) {
        Strand me = Strand.current();
        if (me == null) {
            return null;
        }
        Field field = FIELDS.get(handle);
        Cell cell;
        if (field != null) {
            cell = Memory.cell(
                    me,
                    field.isStatic() || object == null ? Memory.staticOwner() : object,
                    field.variable(),
                    field.variable());
        } else if (object != null && object.getClass().isArray()) {
            cell = Memory.cell(me, object, index, object.getClass().getSimpleName());
        } else {
            throw NotModelled.call("a VarHandle that was not made by findVarHandle");
        }
        AccessMode mode = AccessMode.valueFromMethodName(method);
        boolean isVolatile = field != null && field.isVolatile();
        if ((mode == AccessMode.GET || mode == AccessMode.SET) && !isVolatile) {
            Memory.plain(me, cell, mode == AccessMode.SET);
            me.indivisible();
            return null;
        }
        Operation operation = operation(cell, mode, method);
        me.execution().perform(operation);
        Memory.atomic(me, cell, operation);
        if (acquires(mode)) {
            Order.acquire(me, cell.resource);
        }
        if (releases(mode)) {
            Order.release(me, cell.resource);
        }
        me.indivisible();
        return operation;
    }

    /** After the access: {@code result} is what it returned, boxed. */
    public static void after(@Nullable Object operation, @Nullable Object result) {
        after(operation, !Boolean.FALSE.equals(result), result);
    }

    static void after(@Nullable Object operation, boolean changed, @Nullable Object result) {
        Strand me = Strand.current();
        if (me == null) {
            return;
        }
        me.divisible();
        if (operation instanceof Operation done && done.isAttempt()) {
            me.execution().outcome(done, changed);
        }
        if (result != null) {
            me.execution().journal().value(me.execution().names().text(result));
        }
    }

    private static Operation operation(Cell cell, AccessMode mode, String method) {
        return switch (mode) {
            case GET, GET_VOLATILE, GET_ACQUIRE, GET_OPAQUE -> Operation.look(cell.resource, method);
            case COMPARE_AND_SET,
                    WEAK_COMPARE_AND_SET,
                    WEAK_COMPARE_AND_SET_PLAIN,
                    WEAK_COMPARE_AND_SET_ACQUIRE,
                    WEAK_COMPARE_AND_SET_RELEASE ->
                Operation.on(cell.resource, method).as(Kind.ATTEMPTS);
            default -> Operation.on(cell.resource, method);
        };
    }

    /** Which accesses see what was released before them. */
    private static boolean acquires(AccessMode mode) {
        return switch (mode) {
            case GET, SET, SET_VOLATILE, SET_OPAQUE, SET_RELEASE, GET_OPAQUE -> false;
            default ->
                !mode.methodName().endsWith("Release") && !mode.methodName().endsWith("Plain");
        };
    }

    private static boolean releases(AccessMode mode) {
        return switch (mode) {
            case GET, SET, GET_VOLATILE, GET_ACQUIRE, GET_OPAQUE, SET_OPAQUE -> false;
            default ->
                !mode.methodName().endsWith("Acquire") && !mode.methodName().endsWith("Plain");
        };
    }
}
