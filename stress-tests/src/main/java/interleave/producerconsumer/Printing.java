package interleave.producerconsumer;

import static interleave.support.Defect.ENDLESS_LOOP;
import static interleave.support.Defect.LOST_WAKEUP;

import interleave.spec.Patience;
import interleave.spec.ShownDefect;
import interleave.spec.Standstill;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One text, printed by threads that are watched from outside: do they come to an end? */
final class Printing {
    private static final long PACE_NANOS = 200_000; // of looking
    private static final int LONG = 2; // threads that were woken and have no core yet seem to sleep
    private static final int LONGER = 5; // those between two monitors seem to be kept out; and some are only slow

    private static boolean shown; // a hang, by this variant, for which this class was loaded

    private final List<Thread> readers = Collections.synchronizedList(new ArrayList<>());
    private final Sheet sheet;
    private final Thread producer;
    private final FutureTask<Void> task;

    /** Nothing happens yet; {@code paper} gets the characters after the sheet. */
    Printing(PrinterFactory factory, ThreadFactory threads, int readers, PrimitiveIterator.OfInt text, Paper paper) {
        sheet = new Sheet(readers);
        CharacterPrinter printer = factory.create(readers, task -> {
            Thread reader = threads.newThread(task);
            this.readers.add(reader);
            reader.setName("reader " + this.readers.size());
            return reader;
        });
        task = new FutureTask<>(() -> {
            printer.print(text, (reader, character) -> {
                paper.print(reader, character);
                sheet.print(reader, character);
            });
            return null;
        });
        producer = threads.newThread(task);
        producer.setName("producer");
    }

    /** Whether one of the variant's printings has hung. */
    static boolean hasShownEnough() {
        return shown;
    }

    /** The thread that calls {@link CharacterPrinter#print}. */
    Thread producer() {
        return producer;
    }

    /** What has been printed. */
    Sheet sheet() {
        return sheet;
    }

    /** How many readers have not ended. */
    long readersLeft() {
        return readers.stream().filter(Thread::isAlive).count();
    }

    /** Starts it and waits for its end. */
    void run() throws Exception {
        start();
        finish();
    }

    /** Starts it; its threads run where the caller may run. */
    void start() {
        producer.start();
    }

    /** Returns when it has ended. Throws what it has thrown, or a {@link ShownDefect} if it never will. */
    void finish() throws Exception {
        await();
        try {
            task.get();
        } catch (java.util.concurrent.ExecutionException e) {
            if (e.getCause() instanceof Exception thrown) {
                throw thrown;
            }
            throw e;
        }
    }

    private void await() {
        long printed = -1;
        long since = 0;
        int looks = 0;
        var standstill = new Standstill();
        while (!task.isDone()) {
            long now = System.nanoTime();
            if (sheet.printed() != printed || looks == 0) {
                printed = sheet.printed();
                since = now;
                looks = 0;
            }
            looks++;
            int longer = threads().anyMatch(thread -> thread.getState() == Thread.State.BLOCKED) ? LONGER : LONG;
            if (standstill.lasts(threads().toList(), longer)) {
                String states = states();
                if (standstill.holds()) { // else what was just written down is not of the standstill
                    throw failed(new ShownDefect(LOST_WAKEUP, "nobody is left to go on: " + states));
                }
            }
            if (Patience.isOver((now - since) / LONGER, looks / LONGER)) {
                throw failed(new ShownDefect(ENDLESS_LOOP, "some go on and on, and nothing is printed: " + states()));
            }
            LockSupport.parkNanos(PACE_NANOS);
        }
    }

    /** Sends home whoever listens to an interrupt. */
    private ShownDefect failed(ShownDefect defect) {
        shown = true;
        readers.forEach(Thread::interrupt);
        producer.interrupt();
        return defect;
    }

    private Stream<Thread> threads() {
        synchronized (readers) {
            return Stream.concat(Stream.of(producer), List.copyOf(readers).stream());
        }
    }

    private String states() {
        return threads()
                .filter(Thread::isAlive)
                .limit(4)
                .map(thread -> "\"" + thread.getName() + "\" is " + thread.getState() + where(thread))
                .collect(Collectors.joining("; "));
    }

    private static String where(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("interleave.producerconsumer."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }
}
