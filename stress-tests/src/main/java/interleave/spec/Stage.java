package interleave.spec;

import interleave.support.Defect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The threads of a contract test: named after their roles, their failures never lost, and waited for
 * without sleeping and hoping.
 *
 * <pre>{@code
 * try (var stage = new Stage(kind)) {
 *     var waiter = stage.enter("waiter", () -> lock.lock());
 *     waiter.awaitBlocked();
 *     lock.unlock();
 *     waiter.await();
 * }
 * }</pre>
 *
 * <p>Whoever waits for a player need not wait for ever: when all players have been waiting without a
 * time limit for a while, nobody is left to wake them, and a {@link StuckException} says so; see {@link Standstill}.
 *
 * <p>The test's own thread should not call what may block: it could not be told from a thread that hangs.
 */
public final class Stage implements AutoCloseable {
    private static final long LOOK_NANOS = 1_000_000;
    private static final int MOMENT_LOOKS = 200;
    private static final Set<Thread> ON_STAGE = ConcurrentHashMap.newKeySet();
    private static final AtomicBoolean SPINNERS_LEFT = new AtomicBoolean();

    private final ThreadKind kind;
    private final List<Player<?>> players = new ArrayList<>();
    private final List<Crowd> crowds = new ArrayList<>();

    /** The virtual threads that are on a stage of this JVM: nobody else can list them. */
    public static List<Thread> virtualThreads() {
        return ON_STAGE.stream()
                .filter(thread -> thread.isVirtual() && thread.isAlive())
                .toList();
    }

    /** An empty stage; whoever enters is a thread of this {@code kind}. */
    public Stage(ThreadKind kind) {
        this.kind = kind;
    }

    /** What a player does if it returns nothing. */
    @FunctionalInterface
    public interface Body {
        /** Does it. */
        void run() throws Exception;
    }

    /** Starts a thread which is called {@code role}. */
    public <T> Player<T> enter(String role, Callable<T> body) {
        var player = new Player<>(this, kind, role, body);
        players.add(player);
        ON_STAGE.add(player.thread());
        player.thread().start();
        return player;
    }

    /** Starts a thread which is called {@code role} and returns nothing. */
    public Player<Void> enter(String role, Body body) {
        Callable<Void> callable = () -> {
            body.run();
            return null;
        };
        return enter(role, callable);
    }

    /** Starts {@code size} virtual threads that all do the same, whatever the kind of this stage. */
    public Crowd crowd(int size, Body body) {
        var crowd = new Crowd(this, size, body);
        crowds.add(crowd);
        crowd.start();
        return crowd;
    }

    /** Whether some stage of this JVM was left by its test while a player was still running, not waiting. */
    public static boolean spinnersLeft() {
        return SPINNERS_LEFT.get();
    }

    /** Interrupts whoever is still there, and gives them a moment to go. */
    @Override
    public void close() {
        ON_STAGE.removeIf(thread -> !thread.isAlive());
        List<Thread> left = threads().filter(Thread::isAlive).toList();
        left.forEach(Thread::interrupt);
        long deadline = System.nanoTime() + LOOK_NANOS * MOMENT_LOOKS;
        while (left.stream().anyMatch(Stage::runs) && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        if (left.stream().anyMatch(Stage::runs)) {
            SPINNERS_LEFT.set(true);
        }
    }

    /** Waits until {@code done}, and fails when that cannot be hoped for any more. */
    void await(BooleanSupplier done, String what) {
        long begun = System.nanoTime();
        var standstill = new Standstill();
        for (int looks = 0; !done.getAsBoolean(); looks++) {
            long now = System.nanoTime();
            if (threads().noneMatch(Thread::isAlive) && !done.getAsBoolean()) {
                throw new StuckException(what + " in vain: all have ended");
            }
            if (standstill.lasts(threads().toList(), 1) && !done.getAsBoolean()) {
                String waits = waits();
                if (standstill.holds()) { // else what was just written down is not of the standstill
                    throw new StuckException(what + " in vain: " + waits);
                }
            }
            if (now - begun > Patience.ofThoseWhoRun()) {
                throw hopeless(what + " in vain for " + (now - begun) / 1_000_000_000 + " s: " + waits());
            }
            LockSupport.parkNanos(looks < 100 ? LOOK_NANOS / 20 : LOOK_NANOS); // a pace of looking, not a guess
        }
    }

    private AssertionError hopeless(String message) {
        return threads().anyMatch(Stage::runs)
                ? new ShownDefect(Defect.ENDLESS_LOOP, message)
                : new StuckException(message);
    }

    static boolean waits(Thread thread) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING, TIMED_WAITING -> true;
            case NEW, RUNNABLE, TERMINATED -> false;
        };
    }

    /** Whether all players wait, with or without a time limit, and none for a monitor. */
    public boolean everybodySleeps() {
        return threads().allMatch(thread -> switch (thread.getState()) {
            case WAITING, TIMED_WAITING -> true;
            case NEW, RUNNABLE, BLOCKED, TERMINATED -> false;
        });
    }

    private static boolean runs(Thread thread) {
        return thread.isAlive() && !waits(thread);
    }

    private Stream<Thread> threads() {
        return Stream.concat(
                players.stream().map(Player::thread), crowds.stream().flatMap(Crowd::threads));
    }

    private String waits() {
        return threads()
                .filter(Thread::isAlive)
                .limit(4)
                .map(thread -> "\"" + thread.getName() + "\" is " + thread.getState() + where(thread))
                .collect(Collectors.joining("; "));
    }

    private static String where(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .filter(frame -> !frame.getClassName().startsWith("java.")
                        && !frame.getClassName().startsWith("jdk."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }
}
