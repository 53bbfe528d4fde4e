package interleave.collections;

import static interleave.support.Defect.NOT_ATOMIC;
import static interleave.support.Defect.STALE_READ;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.MEMORY;

import interleave.spec.Grid;
import interleave.support.Judge;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The slides' table of thread-safe and thread-unsafe operations, for Java: what is declared here is what the
 * judges must find, in every cell, or the lesson fails.
 */
final class OperationsTable {
    private static final String SAFE = "safe";
    private static final String UNSAFE = "unsafe";
    private static final String NOTHING = "";

    private static final String ARRAY_LIST = "ArrayList";
    private static final String SYNCHRONIZED_LIST = "synchronizedList";
    private static final String COPY_ON_WRITE = "CopyOnWriteArrayList";
    private static final String HASH_MAP = "HashMap";
    private static final String SYNCHRONIZED_MAP = "synchronizedMap";
    private static final String CONCURRENT_MAP = "ConcurrentHashMap";
    private static final String PLAIN = "plain field";
    private static final String VOLATILE = "volatile field";
    private static final String ATOMIC = "AtomicLong";

    /** The judges of most rows; Lincheck is not asked about loops and copies, many of which it takes for one step. */
    private static final Set<Judge> BOTH = Set.of(INTERLEAVINGS, MEMORY);

    /** How questions end in which one copies or loops: only jcstress has those. */
    private static final String WHILE_READ = " while read";

    private static final Set<Judge> BY_MEMORY = Set.of(MEMORY);

    private OperationsTable() {}

    static List<Grid> grids() {
        return List.of(lists(), maps(), variables());
    }

    private static Grid lists() {
        return Grid.of(
                "lists",
                ListMaker.class,
                ListMakerFactory.class,
                Map.of(INTERLEAVINGS, ListOperationsInterleavings.class, MEMORY, ListOperationsStress.class),
                List.of(
                        new Grid.Column(ARRAY_LIST, ArrayLists.class),
                        new Grid.Column(SYNCHRONIZED_LIST, SynchronizedLists.class),
                        new Grid.Column(COPY_ON_WRITE, CopyOnWriteArrayLists.class)),
                row("L.append(x)", SAFE, "add(x)", BOTH, Set.of(ARRAY_LIST), "append"),
                row(
                        "L1.extend(L2)",
                        SAFE,
                        "addAll(other)",
                        BOTH,
                        Set.of(ARRAY_LIST),
                        "extend twice",
                        "extend while read"),
                row("x = L[i]", SAFE, "get(i)", BOTH, Set.of(ARRAY_LIST), "get while popped"),
                row("L.pop()", SAFE, "removeLast()", BOTH, Set.of(ARRAY_LIST), "pop"),
                row(
                        "L1[i:j] = L2",
                        SAFE,
                        "set(i, a), set(i + 1, b)",
                        BY_MEMORY,
                        Set.of(ARRAY_LIST, SYNCHRONIZED_LIST, COPY_ON_WRITE),
                        "slice element by element"),
                row(
                        "L1[i:j] = L2",
                        SAFE,
                        "subList(i, j).replaceAll(f)",
                        BOTH,
                        Set.of(ARRAY_LIST, COPY_ON_WRITE),
                        "slice twice",
                        "slice while read"),
                row("L.sort()", SAFE, "sort(null)", BY_MEMORY, Set.of(ARRAY_LIST), "sort while read"),
                row(
                        "for x in L",
                        NOTHING,
                        "for (var x : list)",
                        BY_MEMORY,
                        Set.of(ARRAY_LIST, SYNCHRONIZED_LIST),
                        "iterate while appended"),
                row(
                        "L.append(L[-1])",
                        UNSAFE,
                        "add(getLast())",
                        BOTH,
                        Set.of(ARRAY_LIST, SYNCHRONIZED_LIST, COPY_ON_WRITE),
                        "append the last"),
                row(
                        "L[i] = L[j]",
                        UNSAFE,
                        "set(i, get(j))",
                        BOTH,
                        Set.of(ARRAY_LIST, SYNCHRONIZED_LIST, COPY_ON_WRITE),
                        "copy element"));
    }

    private static Grid maps() {
        return Grid.of(
                "maps",
                MapMaker.class,
                MapMakerFactory.class,
                Map.of(INTERLEAVINGS, MapOperationsInterleavings.class, MEMORY, MapOperationsStress.class),
                List.of(
                        new Grid.Column(HASH_MAP, HashMaps.class),
                        new Grid.Column(SYNCHRONIZED_MAP, SynchronizedMaps.class),
                        new Grid.Column(CONCURRENT_MAP, ConcurrentHashMaps.class)),
                row("D[x] = y", SAFE, "put(x, y)", BOTH, Set.of(HASH_MAP), "put"),
                row(
                        "D1.update(D2)",
                        SAFE,
                        "putAll(other)",
                        BOTH,
                        Set.of(HASH_MAP, CONCURRENT_MAP),
                        "update twice",
                        "update while read"),
                row(
                        "D.keys()",
                        SAFE,
                        "new ArrayList<>(keySet())",
                        BY_MEMORY,
                        Set.of(HASH_MAP, CONCURRENT_MAP),
                        "keys while put"),
                row(
                        "for k in D",
                        NOTHING,
                        "for (var k : keySet())",
                        BY_MEMORY,
                        Set.of(HASH_MAP, SYNCHRONIZED_MAP, CONCURRENT_MAP),
                        "iterate while put"),
                row(
                        "D[x] = D[x] + 1",
                        UNSAFE,
                        "put(x, get(x) + 1)",
                        BOTH,
                        Set.of(HASH_MAP, SYNCHRONIZED_MAP, CONCURRENT_MAP),
                        "increment by get and put"),
                row(
                        "D[x] = D[x] + 1",
                        UNSAFE,
                        "merge(x, 1, Integer::sum)",
                        BOTH,
                        Set.of(HASH_MAP),
                        "increment by merge"));
    }

    private static Grid variables() {
        return Grid.of(
                "variables",
                Variable.class,
                VariableFactory.class,
                Map.of(MEMORY, VariableOperationsStress.class),
                List.of(
                        new Grid.Column(PLAIN, PlainVariable.class),
                        new Grid.Column(VOLATILE, VolatileVariable.class),
                        new Grid.Column(ATOMIC, AtomicLongVariable.class)),
                row("x = y, x.field = y", SAFE, "x = y", BY_MEMORY, Set.of(), "assign"),
                new Grid.Row(
                        "x = y, when y is ready",
                        NOTHING,
                        "y.data = 42; x = y",
                        Map.of(MEMORY, List.of("announce")),
                        STALE_READ,
                        Set.of(PLAIN)),
                row("i = i + 1", UNSAFE, "i = i + 1", BY_MEMORY, Set.of(PLAIN, VOLATILE, ATOMIC), "increment"));
    }

    private static Grid.Row row(
            String operation, String said, String code, Set<Judge> judges, Set<String> unsafeOn, String... questions) {
        Map<Judge, List<String>> asked = judges.stream()
                .collect(Collectors.toMap(
                        judge -> judge,
                        judge -> Stream.of(questions)
                                .filter(question -> judge == MEMORY || !question.endsWith(WHILE_READ))
                                .toList()));
        return new Grid.Row(operation, said, code, asked, NOT_ATOMIC, unsafeOn);
    }
}
