package interleave.spec;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells threads that will wait for ever from threads that are slow. It looks again and again; when all have waited
 * without a time limit for as long as {@link Patience} has, and none has moved meanwhile, nobody is left to wake them.
 *
 * <pre>{@code
 * if (standstill.lasts(threads, 1)) {
 *     String waits = describe(threads);
 *     if (standstill.holds()) { // so the description is of the standstill, too
 *         throw new StuckException(waits);
 *     }
 * }
 * }</pre>
 *
 * <p><b>Invariant:</b> a standstill is final. From the first look to the last they are the same threads, none has begun
 * another wait, and in the end none is ready to run. Without threads there is no standstill.
 *
 * <p><b>Memory effects:</b> none. For one thread only.
 *
 * <p><b>Not promised:</b> that a virtual thread which has moved is caught, if its stack is the same again.
 *
 * <p>Source: the JVM counts for each platform thread how often it has waited, {@link ThreadInfo#getWaitedCount}.
 */
public final class Standstill {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int MANY = 64; // virtual threads, of which stacks are compared: the rest of a crowd is alike

    private static final int CALM = 3; // one on its way out of a wait may be stopped by the JVM, for one look

    private final Predicate<Thread> bystander;
    private final Predicate<Set<Long>> ready;
    private List<? extends Thread> threads = List.of();
    private @Nullable List<Place> first;
    private long since;
    private int looks;
    private int calm; // how many looks in a row at the end have found nobody ready to run

    /** Where a thread waits; two waits are never equal, though the stack may be. */
    private record Place(long id, Thread.State state, long waits, long blocks, List<StackTraceElement> stack) {}

    /** One that has not looked yet, and for which each thread counts. */
    public Standstill() {
        this(thread -> false);
    }

    /**
     * One that has not looked yet.
     *
     * @param bystander whether a thread that runs is none that could wake the others
     */
    public Standstill(Predicate<Thread> bystander) {
        this(bystander, Ready::anyOf);
    }

    /** One that asks {@code ready} whether one of the threads with these ids is ready to run. */
    Standstill(Predicate<Thread> bystander, Predicate<Set<Long>> ready) {
        this.bystander = bystander;
        this.ready = ready;
    }

    /**
     * Looks at {@code threads}; whether those of them that are alive will wait for ever.
     *
     * @param longer how many times the usual patience it takes
     */
    public boolean lasts(Collection<? extends Thread> threads, int longer) {
        this.threads = List.copyOf(threads);
        long now = System.nanoTime();
        List<Place> seen = look(this.threads).orElse(null);
        if (seen == null || !seen.equals(first)) { // who waits at both looks may have run between them
            first = seen;
            since = now;
            looks = 0;
            calm = 0;
        }
        looks++;
        if (seen == null || !Patience.isOver((now - since) / longer, looks / longer)) {
            return false;
        }
        calm = ready.test(ids(seen)) ? 0 : calm + 1; // to the JVM one who is woken waits until he gets a core
        return calm >= CALM && holds();
    }

    /** Looks once more; whether all is as it was at all looks so far. */
    public boolean holds() {
        return first != null && first.equals(look(threads).orElse(null));
    }

    private Optional<List<Place>> look(List<? extends Thread> threads) {
        var waiters = new ArrayList<Thread>();
        for (Thread thread : threads) {
            Thread.State state = thread.getState();
            if (isEndless(state)) {
                waiters.add(thread);
            } else if (state != Thread.State.TERMINATED && !bystander.test(thread)) {
                return Optional.empty();
            }
        }
        var places = new ArrayList<>(platform(waiters));
        waiters.stream().filter(Thread::isVirtual).forEach(thread -> places.add(virtual(thread, places.size() < MANY)));
        places.sort(Comparator.comparingLong(Place::id)); // whoever lists threads may do so in any order
        boolean allStill = places.stream().allMatch(place -> isEndless(place.state()));
        return places.isEmpty() || places.size() < waiters.size() || !allStill ? Optional.empty() : Optional.of(places);
    }

    /** Those of {@code waiters} that the JVM counts for; who has ended meanwhile is left out. */
    private static List<Place> platform(List<Thread> waiters) {
        long[] ids = waiters.stream()
                .filter(thread -> !thread.isVirtual())
                .mapToLong(Thread::threadId)
                .toArray();
        return Arrays.stream(THREADS.getThreadInfo(ids))
                .filter(info -> info != null)
                .map(info -> new Place(
                        info.getThreadId(),
                        info.getThreadState(),
                        info.getWaitedCount(),
                        info.getBlockedCount(),
                        List.of()))
                .toList();
    }

    private static Place virtual(Thread thread, boolean withStack) {
        return new Place(
                thread.threadId(), thread.getState(), -1, -1, withStack ? List.of(thread.getStackTrace()) : List.of());
    }

    private static Set<Long> ids(List<Place> places) {
        var ids = new HashSet<Long>();
        places.forEach(place -> ids.add(place.id()));
        return ids;
    }

    private static boolean isEndless(Thread.State state) {
        return switch (state) {
            case BLOCKED, WAITING -> true;
            case NEW, RUNNABLE, TIMED_WAITING, TERMINATED -> false;
        };
    }
}
