package interleave.explore;

import interleave.explore.execution.Strand;
import interleave.explore.model.Interrupts;
import interleave.explore.model.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Calls drawn at random, which one thread or several make to one toy: to the real one, or to the model of it. */
final class Scenario implements Program {
    private static final String INTERRUPT = "interrupt";
    private static final String INTERRUPTED = "interrupted?";

    /** For those who wait for ever; whoever has not finished then is left out, and nothing is claimed of it. */
    private static final long DEADLINE_MILLIS = 20;

    private final Supplier<Toy> real;
    private final Supplier<Toy> model;
    private final List<List<String>> calls = new ArrayList<>();
    private List<Thread> threads = List.of();
    private List<List<String>> seen = List.of();

    Scenario(Supplier<Toy> real, Supplier<Toy> model, long seed, int threadCount, int callCount) {
        this.real = real;
        this.model = model;
        var random = new Random(seed);
        var names = new ArrayList<>(real.get().names());
        names.add(INTERRUPT);
        for (int t = 0; t < threadCount; t++) {
            var own = new ArrayList<String>();
            for (int i = 0; i < callCount; i++) {
                own.add(names.get(random.nextInt(names.size())));
            }
            calls.add(own);
        }
        if (calls.stream().anyMatch(own -> own.contains(INTERRUPT))) {
            calls.forEach(own -> own.add(INTERRUPTED));
        }
    }

    /** Plays with the model; only on a strand. */
    @Override
    public void run() {
        threads = prepare(model.get()).stream()
                .map(body -> new Thread(() -> {
                    Threads.giveWay(); // until all are there
                    body.run();
                }))
                .toList();
        Strand main = Strand.me();
        main.indivisible(); // they begin together: who is started when is not what is asked here
        threads.forEach(Threads::start);
        main.divisible();
    }

    /** What each thread does with {@code toy}. */
    private List<Runnable> prepare(Toy toy) {
        List<Runnable> bodies = new ArrayList<>();
        seen = new ArrayList<>();
        for (int t = 0; t < calls.size(); t++) {
            List<String> own = new ArrayList<>();
            List<String> names = calls.get(t);
            int number = t;
            seen.add(own);
            bodies.add(() -> names.forEach(name -> own.add(name + ": " + play(toy, name, number))));
        }
        return bodies;
    }

    private String play(Toy toy, String name, int number) {
        boolean modelled = Strand.current() != null;
        try {
            if (name.equals(INTERRUPT)) {
                interrupt(threads.get((number + 1) % threads.size()), modelled);
                return "";
            }
            if (name.equals(INTERRUPTED)) {
                return String.valueOf(modelled ? Interrupts.interrupted() : Thread.interrupted());
            }
            return String.valueOf(toy.act(name).play());
        } catch (Exception | Error e) {
            return e.getClass().getSimpleName();
        }
    }

    private static void interrupt(Thread thread, boolean modelled) {
        if (modelled) {
            Interrupts.interrupt(thread);
        } else {
            thread.interrupt();
        }
    }

    /** Plays with the real one. What every thread saw; empty if one has not come to its end within the deadline. */
    Optional<String> playForReal() throws InterruptedException {
        Toy toy = real.get();
        begin(toy);
        long deadline = System.nanoTime() + DEADLINE_MILLIS * 1_000_000;
        for (Thread thread : threads) {
            thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
        }
        toy.discard();
        if (threads.stream().anyMatch(Thread::isAlive)) {
            threads.forEach(Thread::interrupt);
            return Optional.empty();
        }
        return Optional.of(outcome());
    }

    /** The same for one thread alone: with nobody else, one who waits has waited for ever. */
    String playAloneForReal() {
        begin(real.get());
        Thread thread = threads.getFirst();
        while (thread.isAlive()) {
            if (thread.getState() == Thread.State.WAITING) {
                String outcome = outcome();
                thread.interrupt();
                return outcome;
            }
            Thread.onSpinWait();
        }
        return outcome();
    }

    private void begin(Toy toy) {
        var missing = new AtomicInteger(calls.size());
        threads = prepare(toy).stream()
                .map(body -> {
                    Thread thread = new Thread(() -> {
                        missing.decrementAndGet();
                        while (missing.get() > 0) {
                            LockSupport.parkNanos(1); // they begin together
                        }
                        body.run();
                    });
                    thread.setDaemon(true);
                    return thread;
                })
                .toList();
        threads.forEach(Thread::start);
    }

    /** What every thread has seen. */
    String outcome() {
        return seen.toString();
    }

    @Override
    public String toString() {
        return calls.toString();
    }
}
