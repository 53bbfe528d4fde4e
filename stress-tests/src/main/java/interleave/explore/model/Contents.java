package interleave.explore.model;

import interleave.explore.execution.Execution;
import interleave.explore.execution.Operation;
import interleave.explore.execution.Strand;
import interleave.explore.model.Memory.Cell;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is in a collection. A plain one counts as one plain variable: two that use it at once race, unless both only
 * look. A concurrent one is taken at its word: each call is one step. A synchronized one locks its monitor.
 */
public final class Contents {
    private static final Set<String> LOOKS = Set.of(
            "get",
            "size",
            "isEmpty",
            "contains",
            "containsKey",
            "containsValue",
            "containsAll",
            "peek",
            "peekFirst",
            "peekLast",
            "getFirst",
            "getLast",
            "element",
            "getOrDefault",
            "iterator",
            "listIterator",
            "forEach",
            "indexOf",
            "toString",
            "toArray",
            "stream",
            "values",
            "keySet",
            "entrySet",
            "first",
            "last",
            "firstKey",
            "lastKey",
            "hasNext",
            "next",
            "hashCode",
            "equals",
            "getKey",
            "getValue",
            "subList",
            "length",
            "cardinality",
            "nextSetBit");

    private final IdentityHashMap<Object, Object> views = new IdentityHashMap<>();

    private Contents(Execution execution) {}

    private enum Token {
        PLAIN,
        LOCKED
    }

    private record Call(Token token, Object collection) {}

    /** Before a call of {@code method}; what it returns is for {@link #after}. */
    public static @Nullable Object before(@Nullable Object receiver, String method) {
        Strand me = Strand.current();
        if (me == null || receiver == null) {
            return null;
        }
        Object collection =
                me.execution().model(Contents.class, Contents::new).views.getOrDefault(receiver, receiver);
        String type = collection.getClass().getName();
        if (!type.startsWith("java.util.") || type.contains("Immutable") || type.contains("Unmodifiable")) {
            return null; // of the program itself, and rewritten; or nobody can change it
        }
        boolean looks = LOOKS.contains(method);
        if (type.startsWith("java.util.concurrent.")) {
            Cell cell = Memory.cell(me, collection, "contents", shortName(type) + ".contents");
            me.execution().perform(looks ? Operation.look(cell.resource, method) : Operation.on(cell.resource, method));
            Order.acquire(me, cell.resource);
            if (!looks) {
                Order.release(me, cell.resource);
            }
        } else if (type.startsWith("java.util.Collections$Synchronized")
                || type.matches("java.util.(Vector|Hashtable|Stack)")) {
            Monitors.enter(collection);
            me.indivisible();
            return new Call(Token.LOCKED, collection);
        } else {
            Memory.plain(me, Memory.cell(me, collection, "contents", shortName(type) + ".contents"), !looks);
        }
        me.indivisible();
        return new Call(Token.PLAIN, collection);
    }

    /** After the call. */
    public static void after(@Nullable Object token, @Nullable Object result) {
        Strand me = Strand.current();
        if (me == null || !(token instanceof Call(Token kind, Object collection))) {
            return;
        }
        me.divisible();
        if (kind == Token.LOCKED) {
            Monitors.exit(collection);
        }
        if (result != null) {
            String type = result.getClass().getName();
            if (type.startsWith("java.util.") && type.contains("$")) {
                me.execution().model(Contents.class, Contents::new).views.put(result, collection);
            } else {
                me.execution().journal().value(me.execution().names().text(result));
            }
        }
    }

    private static String shortName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
