package interleave.producerconsumer;

import static interleave.support.Defect.LEAK;
import static interleave.support.Defect.LOST_ITEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import interleave.spec.Shows;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import java.util.PrimitiveIterator;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link CharacterPrinter} does: print everything, once, and come home with all its readers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class PrinterContract {
    private static final PrinterFactory NEW = Subject.factory(PrinterFactory.class);
    private static final Paper NO_OTHER = (reader, character) -> {};
    private static final String TEXT = text(3_000); // longer than any queue should be
    private static final long PACE_NANOS = 100_000;
    private static final long ENOUGH_NANOS = 2_000_000_000; // for somebody to wait who is going to

    private final ThreadFactory threads;

    PrinterContract(ThreadKind kind) {
        threads = kind == ThreadKind.VIRTUAL
                ? Thread.ofVirtual().factory()
                : Thread.ofPlatform().daemon().factory();
    }

    @BeforeEach
    void as_long_as_there_is_something_to_learn() {
        assumeFalse(Printing.hasShownEnough(), "a test before this one has shown enough");
    }

    @Test
    void prints_in_order_with_one_reader() throws Exception {
        assertEquals(TEXT, printed(1, TEXT).column(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    @Shows(LOST_ITEM)
    void prints_every_character_once(int readers) throws Exception {
        assertNull(printed(readers, TEXT).complaint(TEXT));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void ends_when_there_is_nothing_to_print(int readers) throws Exception {
        assertEquals(0, printed(readers, "").printed());
    }

    @Test
    @Shows(LOST_ITEM)
    void prints_what_has_not_been_printed_when_the_text_ends() throws Exception {
        String text = text(20);
        var end = new End(text);
        var printing = new Printing(NEW, threads, 2, end, end::awaitAfterwards);
        end.producer = printing.producer();
        printing.run();

        assertNull(printing.sheet().complaint(text));
    }

    @Test
    @Shows(LEAK)
    void leaves_no_reader_behind() throws Exception {
        var printing = new Printing(NEW, threads, 3, TEXT.codePoints().iterator(), NO_OTHER);
        printing.run();

        assertEquals(0, printing.readersLeft(), "readers that have not ended");
    }

    @Test
    @Shows(LEAK)
    void leaves_no_reader_behind_when_the_text_cannot_be_read() throws Exception {
        PrimitiveIterator.OfInt torn =
                IntStream.range(0, 100).map(failingAt(50)).iterator();
        var printing = new Printing(NEW, threads, 3, torn, NO_OTHER);

        var thrown = assertThrows(IllegalStateException.class, printing::run);
        assertEquals("torn", thrown.getMessage());
        assertEquals(0, printing.readersLeft(), "readers that have not ended");
    }

    @Test
    void refuses_to_print_without_readers() {
        assertThrows(IllegalArgumentException.class, () -> NEW.create(0, threads));
        assertThrows(IllegalArgumentException.class, () -> NEW.create(-1, threads));
    }

    private Sheet printed(int readers, String text) throws Exception {
        var printing = new Printing(NEW, threads, readers, text.codePoints().iterator(), NO_OTHER);
        printing.run();
        return printing.sheet();
    }

    private static IntUnaryOperator failingAt(int place) {
        return i -> {
            if (i == place) {
                throw new IllegalStateException("torn");
            }
            return 'a' + i % 26;
        };
    }

    /** So many different characters, some of which are two {@code char}s. */
    static String text(int length) {
        return IntStream.range(0, length)
                .map(i -> i % 10 == 0 ? 0x1F300 + i / 10 : 0x4E00 + i)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A text whose printing has hardly begun when it ends: so all depends on what the producer does then. */
    private static final class End implements PrimitiveIterator.OfInt {
        private final PrimitiveIterator.OfInt text;
        private volatile boolean over;
        private volatile Thread producer = Thread.currentThread();

        End(String text) {
            this.text = text.codePoints().iterator();
        }

        @Override
        public boolean hasNext() {
            boolean more = text.hasNext();
            over = !more;
            return more;
        }

        @Override
        public int nextInt() {
            return text.nextInt();
        }

        /** Prints nothing before the producer has found the end and waits for whatever it waits for then. */
        void awaitAfterwards(int reader, int character) {
            long begun = System.nanoTime();
            while (!(over && waits(producer)) && System.nanoTime() - begun < ENOUGH_NANOS) {
                LockSupport.parkNanos(PACE_NANOS); // returns at once when interrupted: then it spins
            }
        }

        private static boolean waits(Thread thread) {
            return switch (thread.getState()) {
                case BLOCKED, WAITING, TIMED_WAITING, TERMINATED -> true;
                case NEW, RUNNABLE -> false;
            };
        }
    }
}
