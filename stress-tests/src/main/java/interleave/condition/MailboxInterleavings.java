package interleave.condition;

import static interleave.support.Defect.EXCEPTION;
import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Defect.TOO_EARLY;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Question: is there an interleaving in which a letter lies in the box, and one who wants it sleeps? */
public final class MailboxInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public MailboxInterleavings() {}

    @Override
    public Class<?> operations() {
        return Boxes.class;
    }

    @Override
    public Class<?> sequential() {
        return SequentialBoxes.class;
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                Scenario.of("one puts and takes", EXCEPTION, List.of(List.of("putWide(1)", "takeWide")), List.of())
                        .whenStuck(LOST_WAKEUP),
                Scenario.of(
                                "two take from a box for one letter",
                                TOO_EARLY,
                                takersAndPutter("takeNarrow", "putNarrow"),
                                List.of())
                        .whenStuck(LOST_WAKEUP),
                Scenario.of(
                                "two take from a box for two letters",
                                TOO_EARLY,
                                takersAndPutter("takeWide", "putWide"),
                                List.of())
                        .whenStuck(LOST_WAKEUP));
    }

    private static List<List<String>> takersAndPutter(String take, String put) {
        return List.of(List.of(take), List.of(take), List.of(put + "(1)", put + "(2)"));
    }

    /** A box for one letter and a box for two, in one monitor each: so there are few steps to try. */
    public static class Boxes {
        private final MailboxFactory factory = Subject.factory(MailboxFactory.class);
        private final Mailbox<Integer> narrow = factory.create(new MonitorRoom().lock(), 1);
        private final Mailbox<Integer> wide = factory.create(new MonitorRoom().lock(), 2);

        /** Created by Lincheck, for every interleaving. */
        public Boxes() {}

        /** {@link Mailbox#put}. */
        @Operation
        public void putNarrow(@Param(gen = IntGen.class) int letter) throws InterruptedException {
            narrow.put(letter);
        }

        /** {@link Mailbox#take}. */
        @Operation
        public int takeNarrow() throws InterruptedException {
            return narrow.take();
        }

        /** {@link Mailbox#put}. */
        @Operation
        public void putWide(@Param(gen = IntGen.class) int letter) throws InterruptedException {
            wide.put(letter);
        }

        /** {@link Mailbox#take}. */
        @Operation
        public int takeWide() throws InterruptedException {
            return wide.take();
        }
    }

    /** The same for one thread; who would wait throws, for then this is not the order in which it happened. */
    public static class SequentialBoxes {
        private final Queue<Integer> narrow = new ArrayDeque<>();
        private final Queue<Integer> wide = new ArrayDeque<>();

        /** Created by Lincheck. */
        public SequentialBoxes() {}

        /** {@link Mailbox#put}. */
        public void putNarrow(int letter) {
            put(narrow, 1, letter);
        }

        /** {@link Mailbox#take}. */
        public int takeNarrow() {
            return take(narrow);
        }

        /** {@link Mailbox#put}. */
        public void putWide(int letter) {
            put(wide, 2, letter);
        }

        /** {@link Mailbox#take}. */
        public int takeWide() {
            return take(wide);
        }

        private static void put(Queue<Integer> box, int capacity, int letter) {
            if (box.size() == capacity) {
                throw new IllegalStateException("would wait");
            }
            box.add(letter);
        }

        private static int take(Queue<Integer> box) {
            if (box.isEmpty()) {
                throw new IllegalStateException("would wait");
            }
            return box.remove();
        }
    }
}
