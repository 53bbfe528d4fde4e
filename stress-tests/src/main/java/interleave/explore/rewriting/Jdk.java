package interleave.explore.rewriting;

import java.util.List;
import java.util.Set;

/** What of the JDK an explored program may use as it is. A list of what is known to be harmless: all else is not judged. */
final class Jdk {
    private static final List<String> PACKAGES = List.of("java/", "javax/", "jdk/", "sun/", "com/sun/");

    private static final List<String> HARMLESS_PACKAGES = List.of(
            "java/util/function/",
            "java/util/stream/",
            "java/util/regex/",
            "java/time/",
            "java/text/",
            "java/math/",
            "java/nio/charset/");

    /** Those of java.lang that do something to the JVM, or to its threads. */
    private static final Set<String> NOT_OF_LANG = Set.of(
            "java/lang/Process",
            "java/lang/ProcessBuilder",
            "java/lang/ProcessHandle",
            "java/lang/Runtime",
            "java/lang/ThreadGroup",
            "java/lang/ClassLoader",
            "java/lang/Module",
            "java/lang/ScopedValue",
            "java/lang/System");

    private static final Set<String> NOT_OF_UTIL =
            Set.of("java/util/Timer", "java/util/Scanner", "java/util/ServiceLoader");

    private static final Set<String> CALLS_OF_CLASS = Set.of(
            "getSimpleName",
            "getName",
            "getTypeName",
            "cast",
            "isInstance",
            "desiredAssertionStatus",
            "hashCode",
            "equals",
            "toString",
            "getEnumConstants");

    private static final Set<String> NOT_REPEATABLE = Set.of(
            "java/lang/Math.random()D",
            "java/util/Random.<init>()V",
            "java/util/SplittableRandom.<init>()V",
            "java/util/UUID.randomUUID()Ljava/util/UUID;",
            "java/util/Collections.shuffle(Ljava/util/List;)V");

    private static final Set<String> COLLECTIONS = Set.of(
            "Collection",
            "SequencedCollection",
            "List",
            "Set",
            "SequencedSet",
            "Map",
            "SequencedMap",
            "Map$Entry",
            "Queue",
            "Deque",
            "SortedMap",
            "SortedSet",
            "NavigableMap",
            "NavigableSet",
            "ArrayList",
            "LinkedList",
            "ArrayDeque",
            "HashMap",
            "HashSet",
            "LinkedHashMap",
            "LinkedHashSet",
            "TreeMap",
            "TreeSet",
            "PriorityQueue",
            "Vector",
            "Hashtable",
            "Stack",
            "Iterator",
            "ListIterator",
            "BitSet",
            "StringJoiner",
            "EnumMap",
            "IdentityHashMap");

    private static final Set<String> CONCURRENT_COLLECTIONS = Set.of(
            "ConcurrentHashMap",
            "ConcurrentMap",
            "ConcurrentLinkedQueue",
            "ConcurrentLinkedDeque",
            "CopyOnWriteArrayList",
            "CopyOnWriteArraySet",
            "ConcurrentSkipListMap",
            "ConcurrentSkipListSet",
            "ConcurrentHashMap$KeySetView");

    /** Interfaces of j.u.c.: whoever implements them was made by a constructor, and that was looked at. */
    private static final Set<String> CONCURRENT_INTERFACES = Set.of(
            "Callable",
            "Executor",
            "ExecutorService",
            "Future",
            "RunnableFuture",
            "BlockingQueue",
            "BlockingDeque",
            "ThreadFactory",
            "RejectedExecutionHandler",
            "TimeUnit",
            "locks/Lock",
            "locks/Condition",
            "locks/ReadWriteLock",
            "Delayed",
            "TransferQueue");

    private Jdk() {}

    /** Whether {@code owner} is not of the program. */
    static boolean contains(String owner) {
        return owner.startsWith("[") || PACKAGES.stream().anyMatch(owner::startsWith);
    }

    /** Whether a call to {@code owner} has to do with the contents of a collection. */
    static boolean isCollection(String owner) {
        if (owner.startsWith("java/util/concurrent/")) {
            return CONCURRENT_COLLECTIONS.contains(owner.substring("java/util/concurrent/".length()));
        }
        return owner.startsWith("java/util/") && COLLECTIONS.contains(owner.substring("java/util/".length()));
    }

    /** Whether a call may stay: it neither blocks nor shares anything nor depends on chance. */
    static boolean isHarmless(String owner, String name, String descriptor) {
        if (NOT_REPEATABLE.contains(owner + "." + name + descriptor)) {
            return false;
        }
        if (owner.startsWith("[")) {
            return true;
        }
        if (owner.equals("java/lang/Class")) {
            return CALLS_OF_CLASS.contains(name);
        }
        if (owner.startsWith("java/util/concurrent/")) {
            String rest = owner.substring("java/util/concurrent/".length());
            return CONCURRENT_INTERFACES.contains(rest)
                    || CONCURRENT_COLLECTIONS.contains(rest)
                    || rest.endsWith("Exception");
        }
        if (owner.startsWith("java/util/stream/") && (name.equals("parallel") || name.equals("parallelStream"))) {
            return false;
        }
        if (HARMLESS_PACKAGES.stream().anyMatch(owner::startsWith)) {
            return true;
        }
        String parent = owner.substring(0, owner.lastIndexOf('/'));
        return switch (parent) {
            case "java/lang" -> !NOT_OF_LANG.contains(owner);
            case "java/util" -> !NOT_OF_UTIL.contains(owner);
            case "java/lang/invoke" -> owner.equals("java/lang/invoke/MethodHandles");
            case "java/lang/runtime" -> true;
            case "java/io" -> owner.equals("java/io/PrintStream") || owner.endsWith("Exception");
            default -> false;
        };
    }
}
