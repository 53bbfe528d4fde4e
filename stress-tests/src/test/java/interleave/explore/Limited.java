package interleave.explore;

import interleave.explore.execution.Execution;
import interleave.explore.execution.Step;
import interleave.explore.execution.Strand;
import interleave.explore.search.Search;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A search that gives up after some executions: how many that are must not depend on the machine. */
final class Limited implements Search {
    private final Search search;
    private final int limit;
    private int executions;

    Limited(Search search, int limit) {
        this.search = search;
        this.limit = limit;
    }

    @Override
    public boolean next() {
        return search.next() && ++executions < limit;
    }

    @Override
    public boolean exhaustive() {
        return executions < limit && search.exhaustive();
    }

    @Override
    public void begin(Execution execution) {
        search.begin(execution);
    }

    @Override
    public @Nullable Strand pick(List<Strand> able, @Nullable Strand last) {
        return search.pick(able, last);
    }

    @Override
    public int choose(int count, String what) {
        return search.choose(count, what);
    }

    @Override
    public void stepped(Step step) {
        search.stepped(step);
    }

    @Override
    public void ended(Execution execution) {
        search.ended(execution);
    }

    @Override
    public void restart() {
        executions = 0;
        search.restart();
    }

    @Override
    public String name() {
        return search.name();
    }
}
