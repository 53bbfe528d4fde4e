package interleave.spec;

import interleave.judge.Variant;
import interleave.support.Judge;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A contract, the variants that implement it, and the specs by which each judge examines any
 * implementation of it. Most lessons have one topic.
 *
 * @param name what the contract is about, in a few words
 * @param contract the type that every variant implements
 * @param factory an interface with one method that makes a variant; every variant has a constructor
 *     with its parameters
 * @param specs for each judge that can say something about this topic, the class that tells it how:
 *     JUnit tests for {@code CONTRACT} (see {@link AlsoRuns}), {@link InterleavingsSpec}, a class of
 *     jcstress tests marked with {@link Shows} for {@code MEMORY}, {@link LoadSpec}
 * @param variants in the order in which they should be read: a broken one before its repair
 */
public record Topic(
        String name, Class<?> contract, Class<?> factory, Map<Judge, Class<?>> specs, List<Variant> variants) {

    /** Copies what it is given. */
    public Topic {
        specs = Map.copyOf(specs);
        variants = List.copyOf(variants);
    }

    /** A topic whose variants are the kit's own, or classes of the JDK that fit the contract as they are. */
    public static Topic of(
            String name, Class<?> contract, Class<?> factory, Map<Judge, Class<?>> specs, Class<?>... variants) {
        return new Topic(
                name,
                contract,
                factory,
                specs,
                Arrays.stream(variants).map(Variant::of).toList());
    }

    /** Whether this topic's judges can examine {@code variant}. */
    boolean fits(Variant variant) {
        return variants.stream().anyMatch(own -> own.className().equals(variant.className()));
    }
}
