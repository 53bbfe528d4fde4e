package interleave.explore;

import interleave.explore.execution.Ending;
import interleave.explore.execution.Execution;
import interleave.explore.execution.Options;
import interleave.explore.execution.Sharing;
import interleave.explore.model.Statics;
import interleave.explore.search.Search;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Runs a program on one schedule after another, until one ends badly or none is left. */
public final class Explorer {
    private final Program program;
    private final Statics statics;
    private final Options options;
    private final Sharing sharing = new Sharing();

    /**
     * An explorer of {@code program}.
     *
     * @param statics the classes of the loader that has loaded the program
     */
    public Explorer(Program program, Statics statics, Options options) {
        this.program = program;
        this.statics = statics;
        this.options = options;
    }

    /**
     * What an exploration has shown.
     *
     * @param ending how the last execution ended; {@code FINISHED} if no execution ended badly
     * @param exhausted whether nothing was left out that could make a difference
     * @param leftOut what keeps it from being exhausted, beside the limits of the search
     * @param executions how many executions there were
     * @param steps how many steps they had, all in all
     */
    public record Exploration(Ending ending, boolean exhausted, Set<String> leftOut, long executions, long steps) {
        /** Copies what it is given. */
        public Exploration {
            leftOut = Set.copyOf(leftOut);
        }
    }

    /**
     * Explores until something is wrong, everything was tried, or {@code limit} is over.
     *
     * @param seen told of every execution, which is over then
     */
    public Exploration explore(Search search, Duration limit, Consumer<Execution> seen) {
        return explore(search, limit, seen, Explorer::isFinal);
    }

    /** The same, but goes on when something is wrong: for those who want to see all that can happen. */
    public Exploration exploreAll(Search search, Duration limit, Consumer<Execution> seen) {
        return explore(
                search, limit, seen, ending -> isFinal(ending) && !ending.kind().wrong());
    }

    private Exploration explore(Search search, Duration limit, Consumer<Execution> seen, Predicate<Ending> last) {
        long deadline = System.nanoTime() + limit.toNanos();
        long executions = 0;
        long steps = 0;
        var leftOut = new TreeSet<String>();
        while (true) {
            var execution = new Execution(search, options, sharing);
            Ending ending = execution.run(this::runAnew);
            executions++;
            steps += execution.journal().steps().size();
            boolean moreShared = sharing.hasGrown();
            boolean moreClasses = statics.hasGrown();
            if (moreShared || moreClasses) {
                search.restart();
                leftOut.clear();
                continue;
            }
            seen.accept(execution);
            leftOut.addAll(execution.leftOut());
            if (ending.kind() == Ending.Kind.TOO_LONG) {
                leftOut.add("executions of more than " + options.maxSteps() + " steps");
            }
            if (last.test(ending)) {
                return new Exploration(ending, false, leftOut, executions, steps);
            }
            if (!search.next()) {
                return new Exploration(ending, leftOut.isEmpty() && search.exhaustive(), leftOut, executions, steps);
            }
            if (System.nanoTime() - deadline > 0) {
                return new Exploration(ending, false, leftOut, executions, steps);
            }
        }
    }

    private static boolean isFinal(Ending ending) {
        return switch (ending.kind()) {
            case FINISHED, REDUNDANT, TOO_LONG -> false;
            default -> true;
        };
    }

    private void runAnew() throws Throwable {
        statics.again();
        program.run();
    }
}
