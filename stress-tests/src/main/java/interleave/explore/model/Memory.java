package interleave.explore.model;

import interleave.explore.execution.Ending;
import interleave.explore.execution.Execution;
import interleave.explore.execution.Operation;
import interleave.explore.execution.Resource;
import interleave.explore.execution.Sites;
import interleave.explore.execution.Strand;
import interleave.explore.order.Variable;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fields and array elements. What is read is what was written last; that it might be older is told as a race. */
public final class Memory {
    /** The owner of static fields. */
    private enum Owner {
        CLASSES
    }

    private final IdentityHashMap<Object, Map<Object, Cell>> cells = new IdentityHashMap<>();

    private Memory(Execution execution) {}

    /** One variable of one object. */
    static final class Cell {
        final String variable;
        final Resource resource;
        private final Variable plain = new Variable();
        private final Variable atomic = new Variable();
        private int first = -1;

        Cell(String variable, Resource resource) {
            this.variable = variable;
            this.resource = resource;
        }

        /** Whether {@code me} or somebody else has touched it before who is not the other. */
        boolean isShared(Strand me) {
            if (first < 0) {
                first = me.number();
            }
            if (first != me.number()) {
                me.execution().sharing().add(variable);
            }
            return me.execution().sharing().contains(variable);
        }
    }

    /** Before a plain read of field {@code variable} of {@code owner}, which is null for a static one. */
    public static void read(@Nullable Object owner, String variable) {
        Strand me = Strand.current();
        if (me != null) {
            plain(me, cell(me, owner == null ? Owner.CLASSES : owner, variable, variable), false);
        }
    }

    /** Before a plain write. */
    public static void write(@Nullable Object owner, String variable) {
        Strand me = Strand.current();
        if (me != null) {
            plain(me, cell(me, owner == null ? Owner.CLASSES : owner, variable, variable), true);
        }
    }

    /** Before a read of a volatile field. */
    public static void readVolatile(@Nullable Object owner, String variable) {
        Strand me = Strand.current();
        if (me != null) {
            Cell cell = cell(me, owner == null ? Owner.CLASSES : owner, variable, variable);
            me.execution().perform(Operation.look(cell.resource, "read"));
            Order.acquire(me, cell.resource);
        }
    }

    /** Before a write of a volatile field. */
    public static void writeVolatile(@Nullable Object owner, String variable) {
        Strand me = Strand.current();
        if (me != null) {
            Cell cell = cell(me, owner == null ? Owner.CLASSES : owner, variable, variable);
            me.execution().perform(Operation.on(cell.resource, "write"));
            Order.release(me, cell.resource);
        }
    }

    /** Before a plain read that is in no order with writes, on purpose. */
    public static void readRacy(@Nullable Object owner, String variable) {
        Strand me = Strand.current();
        if (me != null) {
            step(me, cell(me, owner == null ? Owner.CLASSES : owner, variable, variable), false);
        }
    }

    /** Before a plain write that is in no order with other accesses, on purpose. */
    public static void writeRacy(@Nullable Object owner, String variable) {
        Strand me = Strand.current();
        if (me != null) {
            step(me, cell(me, owner == null ? Owner.CLASSES : owner, variable, variable), true);
        }
    }

    /** Before a read of an element. */
    public static void readElement(Object array, int index) {
        Strand me = Strand.current();
        if (me != null && array != null) {
            plain(me, cell(me, array, index, array.getClass().getSimpleName()), false);
        }
    }

    /** Before a write of an element. */
    public static void writeElement(Object array, int index) {
        Strand me = Strand.current();
        if (me != null && array != null) {
            plain(me, cell(me, array, index, array.getClass().getSimpleName()), true);
        }
    }

    /** {@link System#arraycopy}, as the reads and writes that it is. */
    @SuppressWarnings("SuspiciousSystemArraycopy") // the program's own arguments
    public static void arraycopy(Object from, int start, Object to, int target, int count) {
        for (int i = 0; i < count; i++) {
            readElement(from, start + i);
            writeElement(to, target + i);
        }
        System.arraycopy(from, start, to, target, count);
    }

    /** After a read or before a write, when people are to see the values. */
    public static void value(@Nullable Object value) {
        Strand me = Strand.current();
        if (me != null) {
            me.execution()
                    .journal()
                    .value(value == null ? "null" : me.execution().names().text(value));
        }
    }

    /** An object is put into a variable called {@code name}. */
    public static void name(@Nullable Object object, String name) {
        Strand me = Strand.current();
        if (me != null && object != null && !(object instanceof String) && !(object instanceof Number)) {
            me.execution().names().put(object, name);
        }
    }

    static void plain(Strand me, Cell cell, boolean writes) {
        step(me, cell, writes);
        report(me, cell, writes, cell.plain.unordered(me.number(), me.clock(), writes));
        report(me, cell, writes, cell.atomic.unordered(me.number(), me.clock(), writes));
        cell.plain.remember(me.number(), me.clock(), writes, me.site());
    }

    private static void step(Strand me, Cell cell, boolean writes) {
        if (cell.isShared(me)) {
            me.execution()
                    .perform(writes ? Operation.on(cell.resource, "write") : Operation.look(cell.resource, "read"));
        }
    }

    /** An access that is not plain races with those that are. */
    static void atomic(Strand me, Cell cell, Operation operation) {
        boolean writes = operation.touches().getFirst().changes();
        report(me, cell, writes, cell.plain.unordered(me.number(), me.clock(), writes));
        cell.atomic.remember(me.number(), me.clock(), writes, me.site());
    }

    private static void report(Strand me, Cell cell, boolean writes, Optional<Variable.Access> racing) {
        if (racing.isPresent() && me.execution().options().races()) {
            race(me, cell, writes, racing.get());
        }
    }

    private static void race(Strand me, Cell cell, boolean writes, Variable.Access other) {
        me.execution()
                .end(
                        Ending.Kind.RACE,
                        "data race on " + cell.resource + ": *" + me + "* " + (writes ? "writes" : "reads") + " it at "
                                + Sites.of(me.site()) + ", and *"
                                + me.execution().strands().get(other.thread()) + "* has "
                                + (other.writes() ? "written" : "read") + " it at " + Sites.of(other.site())
                                + ", and nothing orders the two");
    }

    static Cell cell(Strand me, Object owner, Object key, String variable) {
        Memory memory = me.execution().model(Memory.class, Memory::new);
        Map<Object, Cell> ofOwner = memory.cells.computeIfAbsent(owner, o -> new HashMap<>(4));
        Cell cell = ofOwner.get(key);
        if (cell == null) {
            cell = new Cell(variable, me.execution().resource(() -> name(me, owner, key, variable)));
            ofOwner.put(key, cell);
        }
        return cell;
    }

    private static String name(Strand me, Object owner, Object key, String variable) {
        if (owner instanceof Owner) {
            return variable;
        }
        String object = me.execution().names().of(owner);
        return key instanceof Integer index
                ? object + "[" + index + "]"
                : object + "." + variable.substring(variable.lastIndexOf('.') + 1);
    }

    static Object staticOwner() {
        return Owner.CLASSES;
    }
}
