package interleave.cli;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.stream.Collectors;

/**
 * Keeps account of a text between reading and printing: what goes in, what comes out, and whether that is the same.
 *
 * <p>It counts each character, and reduces both sides to a number that depends on their order; so a text may be larger than
 * memory. Bytes that are not UTF-8 are refused, not replaced: the account would be of another text.
 */
final class Account implements PrimitiveIterator.OfInt {
    private static final int LOOK_EVERY = 8192; // characters, whether anybody still reads the output
    private static final int NOTHING = -2; // has been read ahead
    private static final int END = -1;

    private final Reader in;
    private final PrintStream out;

    // used by the producer only, until all have ended
    private final long[] read = new long[Character.MAX_CODE_POINT + 1];
    private long readInAll;
    private long readInOrder;
    private int next = NOTHING;

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
        this.in = new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        this.out = out;
        this.byReader = new long[readers];
    }

    /** The input is no text. */
    static final class NotTextException extends IOException {
        @Serial
        private static final long serialVersionUID = 1;

        NotTextException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    @Override
    public boolean hasNext() {
        if (next == NOTHING) {
            try {
                next = unread ? END : codePoint();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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

    private int codePoint() throws IOException {
        try {
            int first = in.read();
            return first >= 0 && Character.isHighSurrogate((char) first)
                    ? Character.toCodePoint((char) first, (char) in.read()) // the decoder gives out whole pairs
                    : first;
        } catch (CharacterCodingException e) {
            throw new NotTextException(
                    String.format(Locale.ROOT, "something else follows its first %,d characters", readInAll), e);
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
