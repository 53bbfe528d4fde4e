package interleave.explore.search;

import interleave.explore.execution.NotRepeatableException;
import interleave.explore.execution.Strand;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a tree of decisions, the last one first. The program is run from its beginning each time, and what was
 * decided before is decided again.
 */
abstract sealed class DepthFirst implements Search permits FullSearch, ReducedSearch {
    private final List<Node> path = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int depth;

    /** A decision. */
    sealed interface Node {
        /** Goes on to the next alternative; false if there is none. */
        boolean advance();
    }

    /** Which of several ways a step goes on. */
    static final class Choice implements Node {
        private final int count;
        private int chosen;

        Choice(int count) {
            this.count = count;
        }

        @Override
        public boolean advance() {
            return ++chosen < count;
        }
    }

    /** Which strand goes on. */
    static final class Turn implements Node {
        /** Who could, by number. */
        final BitSet able = new BitSet();
        /** Whom to try. */
        final BitSet planned = new BitSet();
        /** Who was tried, and, for each, what its step touched. */
        final Map<Integer, Footprint> done = new HashMap<>();
        /** Whom not to try, because what would follow was seen elsewhere; and what its step would touch. */
        final Map<Integer, Footprint> asleep = new HashMap<>();

        int chosen;

        @Override
        public boolean advance() {
            done.computeIfAbsent(chosen, strand -> Footprint.ANY);
            for (int next = planned.nextSetBit(0); next >= 0; next = planned.nextSetBit(next + 1)) {
                if (!done.containsKey(next) && !asleep.containsKey(next)) {
                    chosen = next;
                    return true;
                }
            }
            return false;
        }
    }

    /** The same number for the same strand in all executions. */
    final int number(Strand strand) {
        Integer known = numbers.get(strand.lineage());
        if (known == null) {
            known = numbers.size();
            numbers.put(strand.lineage(), known);
        }
        return known;
    }

    /** To be called when an execution begins. */
    final void rewind() {
        depth = 0;
    }

    @Override
    public final @Nullable Strand pick(List<Strand> able, @Nullable Strand last) {
        Turn turn;
        if (depth < path.size()) {
            if (!(path.get(depth) instanceof Turn known) || !able(able).equals(known.able)) {
                throw new NotRepeatableException();
            }
            turn = known;
        } else {
            turn = new Turn();
            turn.able.or(able(able));
            if (!plan(turn, last == null ? -1 : number(last))) {
                return null;
            }
            path.add(turn);
        }
        depth++;
        entered(turn);
        for (Strand strand : able) {
            if (number(strand) == turn.chosen) {
                return strand;
            }
        }
        throw new NotRepeatableException();
    }

    private BitSet able(List<Strand> strands) {
        var able = new BitSet();
        strands.forEach(strand -> able.set(number(strand)));
        return able;
    }

    @Override
    public final int choose(int count, String what) {
        Choice choice;
        if (depth < path.size()) {
            if (!(path.get(depth) instanceof Choice known) || known.count != count) {
                throw new NotRepeatableException();
            }
            choice = known;
        } else {
            choice = new Choice(count);
            path.add(choice);
        }
        depth++;
        return choice.chosen;
    }

    @Override
    public final boolean next() {
        while (!path.isEmpty() && !path.getLast().advance()) {
            path.removeLast();
        }
        return !path.isEmpty();
    }

    @Override
    public void restart() {
        path.clear();
    }

    /** Chooses whom to try first, and plans whom else; false if nobody is worth it. */
    abstract boolean plan(Turn turn, int last);

    /** This turn is part of the execution. */
    abstract void entered(Turn turn);

    /** {@code last} if it can go on, for the sake of few switches; else the first who can. */
    static int first(BitSet candidates, int last) {
        return last >= 0 && candidates.get(last) ? last : candidates.nextSetBit(0);
    }
}
