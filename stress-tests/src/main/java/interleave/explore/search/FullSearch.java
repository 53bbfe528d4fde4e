package interleave.explore.search;

import interleave.explore.execution.Execution;

/** Tries every schedule. There are many: this is what the reduced search is compared with. */
public final class FullSearch extends DepthFirst {
    /** A search that has not begun. */
    public FullSearch() {}

    @Override
    public void begin(Execution execution) {
        rewind();
    }

    @Override
    boolean plan(Turn turn, int last) {
        turn.planned.or(turn.able);
        turn.chosen = first(turn.able, last);
        return true;
    }

    @Override
    void entered(Turn turn) {}

    @Override
    public boolean exhaustive() {
        return true;
    }

    @Override
    public String name() {
        return "every schedule";
    }
}
