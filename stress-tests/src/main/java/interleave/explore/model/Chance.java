package interleave.explore.model;

import interleave.explore.execution.Execution;
import interleave.explore.execution.Strand;
import interleave.explore.model.concurrent.ThreadLocalRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;

/** Each strand's random numbers: they depend on whose child it is, and on nothing else. */
public final class Chance {
    private final Map<Strand, ThreadLocalRandom> generators = new HashMap<>();

    /** The numbers of an execution. */
    public Chance(Execution execution) {}

    /** The generator of {@code strand}, made from a seed when it is first asked for. */
    public ThreadLocalRandom of(Strand strand, LongFunction<ThreadLocalRandom> make) {
        return generators.computeIfAbsent(strand, s -> make.apply(s.lineage().hashCode()));
    }
}
