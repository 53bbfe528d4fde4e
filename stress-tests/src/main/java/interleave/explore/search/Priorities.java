package interleave.explore.search;

import interleave.explore.execution.Execution;
import interleave.explore.execution.Strand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Gives the strands priorities at random, and lets the one with the highest go on; at a few steps, chosen at random,
 * whoever goes on becomes the last (probabilistic concurrency testing, Burckhardt and others 2010). A defect that takes
 * {@code d} such changes is found, in each execution, with a probability of at least 1 in n·k^d, for n strands and k steps.
 */
public final class Priorities implements Search {
    private static final int CHANGES = 3;

    private final long seed;
    private final int executions;
    private final Map<String, Integer> priorities = new HashMap<>();
    private final List<Integer> changes = new ArrayList<>();
    private Random random = new Random(0);
    private int execution;
    private int step;
    private int length = 50;

    /** A search of {@code executions} schedules, the same for the same {@code seed}. */
    public Priorities(long seed, int executions) {
        this.seed = seed;
        this.executions = executions;
    }

    @Override
    public void begin(Execution begun) {
        random = new Random(seed + execution);
        priorities.clear();
        changes.clear();
        for (int i = 0; i < CHANGES; i++) {
            changes.add(random.nextInt(length));
        }
        step = 0;
    }

    @Override
    public @Nullable Strand pick(List<Strand> able, @Nullable Strand last) {
        int change = changes.indexOf(step++);
        if (change >= 0 && last != null) {
            priorities.put(last.lineage(), -1 - change);
        }
        Strand best = able.getFirst();
        for (Strand strand : able) {
            if (priority(strand) > priority(best)) {
                best = strand;
            }
        }
        return best;
    }

    private int priority(Strand strand) {
        return priorities.computeIfAbsent(strand.lineage(), lineage -> random.nextInt(Integer.MAX_VALUE));
    }

    @Override
    public int choose(int count, String what) {
        return random.nextInt(count);
    }

    @Override
    public void ended(Execution ended) {
        length = Math.max(10, ended.journal().steps().size());
    }

    @Override
    public boolean next() {
        return ++execution < executions;
    }

    @Override
    public void restart() {}

    @Override
    public boolean exhaustive() {
        return false;
    }

    @Override
    public String name() {
        return "schedules at random, seed " + seed;
    }
}
