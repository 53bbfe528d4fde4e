package interleave.cli;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps account of a text between reading and printing: what goes in, what comes out, and whether that is the same.
 *
 * <p>It counts each character, and reduces both sides to a number that depends on their order; so a text may be larger than
 * memory.
 */
final class Account implements PrimitiveIterator.OfInt {
    private static final int LOOK_EVERY = 8192; // characters, whether anybody still reads the output
    private static final int NOTHING = -2; // has been read ahead
    private static final int END = -1;

    private final CodePoints in;
    private final PrintStream out;

    // used by the producer only, until all have ended
    private final long[] read = new long[Character.MAX_CODE_POINT + 1];
    private long readInAll;
    private long readInOrder;
    private int next = NOTHING;
    private @Nullable IOException failure;

    @GuardedBy("this")
    private final long[] printed = new long[Character.MAX_CODE_POINT + 1];

    @GuardedBy("this")
    private final long[] byReader;

    @GuardedBy("this")
    private long printedInAll;

    @GuardedBy("this")
    private long printedInOrder;

    private volatile boolean unread; // nobody reads the output any more

    /** An account of a text that comes from {@code in} and goes to {@code out} by the hands of so many readers. */
    Account(InputStream in, PrintStream out, int readers) {
        this.in = new CodePoints(in);
        this.out = out;
        this.byReader = new long[readers];
    }

    @Override
    public boolean hasNext() {
        if (next == NOTHING) {
            next = unread ? END : readAhead();
        }
        return next != END;
    }

    @Override
    public int nextInt() {
        if (!hasNext()) {
            throw new NoSuchElementException("the text has ended");
        }
        int character = next;
        next = NOTHING;
        read[character]++;
        readInAll++;
        readInOrder = inOrder(readInOrder, character);
        return character;
    }

    private int readAhead() {
        try {
            return in.next();
        } catch (IOException e) {
            failure = e; // to be told when all that came before is printed
            return END;
        }
    }

    /** Throws what ended the text before its end; to be asked when all have ended. */
    void checkWhole() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    /** Called by the readers. */
    synchronized void print(int reader, int character) {
        out.print(Character.toString(character));
        printed[character]++;
        byReader[reader]++;
        printedInAll++;
        printedInOrder = inOrder(printedInOrder, character);
        if (printedInAll % LOOK_EVERY == 0 && out.checkError()) {
            unread = true;
        }
    }

    /** Two texts of the same characters differ here, unless their order is the same. */
    private static long inOrder(long before, int character) {
        return (before + character + 1) * 0x9E3779B97F4A7C15L;
    }

    /** Whether what was printed is what was read; to be asked when all have ended. */
    synchronized boolean isBalanced() {
        return Arrays.equals(read, printed) && (byReader.length > 1 || readInOrder == printedInOrder);
    }

    /** What went in, what came out; to be asked when all have ended. */
    synchronized String sentence() {
        long lost = 0;
        long doubled = 0;
        for (int character = 0; character < read.length; character++) {
            lost += Math.max(0, read[character] - printed[character]);
            doubled += Math.max(0, printed[character] - read[character]);
        }
        String order = byReader.length > 1
                ? "the order is not promised with " + byReader.length + " readers"
                : readInOrder == printedInOrder ? "in order" : "REORDERED";
        return String.format(
                Locale.ROOT,
                "%,d characters read, %,d printed (%s); %,d lost, %,d doubled; %s.",
                readInAll,
                printedInAll,
                Arrays.stream(byReader)
                        .mapToObj(count -> String.format(Locale.ROOT, "%,d", count))
                        .collect(Collectors.joining(" + ")),
                lost,
                doubled,
                order);
    }
}
