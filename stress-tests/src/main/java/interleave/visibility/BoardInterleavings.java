package interleave.visibility;

import static interleave.support.Defect.HALF_DONE;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;

/**
 * Question: is there an interleaving in which a buyer sees half an offer? Lincheck lets every thread see
 * every write at once, so a board that is broken by a missing {@code volatile} passes.
 */
public final class BoardInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public BoardInterleavings() {}

    @Override
    public Class<?> operations() {
        return Operations.class;
    }

    @Override
    public Class<?> sequential() {
        return SequentialBoard.class;
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(Scenario.of("a look during a post", HALF_DONE, List.of("post"), List.of("look"), List.of()));
    }

    /** What the threads of a scenario call. */
    public static class Operations {
        private final Board board = Subject.factory(BoardFactory.class).create();

        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** {@link Board#post}. */
        @Operation
        public void post() {
            board.post(120, 3);
        }

        /** What the offer costs altogether; -1 if there is none. */
        @Operation
        public int look() {
            return board.posted() ? board.price() * board.quantity() : -1;
        }
    }

    /** A board for one thread. */
    public static class SequentialBoard {
        private int cost = -1;

        /** Created by Lincheck. */
        public SequentialBoard() {}

        /** Posts. */
        public void post() {
            cost = 360;
        }

        /** Looks. */
        public int look() {
            return cost;
        }
    }
}
