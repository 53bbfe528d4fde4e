package interleave.producerconsumer;

import java.util.PrimitiveIterator;

/**
 * The slides' program: one producer, the caller, puts the characters of a text somewhere, and some readers print them. The
 * question is how the readers learn that there is no more work: none may go too early, none may wait for ever.
 *
 * <pre>{@code
 * CharacterPrinter printer = new PillPrinter(3, Thread.ofVirtual().factory());
 * printer.print("some text".codePoints().iterator(), (reader, character) -> System.out.print(Character.toString(character)));
 * }</pre>
 *
 * <p><b>Invariant.</b> Each character of the text is printed once, by one reader. When {@link #print} returns, all are
 * printed and all readers have ended.
 *
 * <p><b>Memory effects.</b> What the producer does before it asks for the next character happens-before the printing of those
 * it has got; what a reader prints happens-before the return of {@link #print}.
 *
 * <p><b>Not promised:</b> the order of the characters, unless there is one reader; that each reader has something to do.
 *
 * <p>A variant has a constructor with two parameters: how many readers, 1 or more, else {@link IllegalArgumentException}; and
 * a {@link java.util.concurrent.ThreadFactory} that makes their threads. Each call of {@link #print} has readers of its own.
 *
 * <p>Source: slides on threading, {@code multiprint1.py}, {@code multiprint2.py}, {@code multiprint3.py}.
 */
public interface CharacterPrinter {
    /**
     * Prints a text.
     *
     * @param text its characters, as code points. Whatever it throws is thrown here; then no reader is left, and what the
     *     readers had not printed yet may be lost
     * @param paper what to print on; it throws nothing
     * @throws InterruptedException if the caller is interrupted while it waits; then, too, no reader is left
     */
    void print(PrimitiveIterator.OfInt text, Paper paper) throws InterruptedException;
}
