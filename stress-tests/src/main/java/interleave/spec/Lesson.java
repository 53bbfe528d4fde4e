package interleave.spec;

import interleave.judge.Variant;
import interleave.support.Judge;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One topic: a contract, the variants that implement it, and the specs by which each judge examines
 * any implementation of it. The row of the lesson in {@code notes/README.md} names the class that
 * implements this interface.
 */
public interface Lesson {
    /** The word that names the lesson's package in every module, and its note. */
    String slug();

    /** The question the lesson answers. */
    String question();

    /** The interface that every variant implements. */
    Class<?> contract();

    /** An interface with one method that makes a variant; every variant has a constructor with its parameters. */
    Class<?> factory();

    /** The variants, in the order in which they should be read: a broken one before its repair. */
    List<Variant> variants();

    /**
     * For each judge that can say something about this lesson, the class that tells it how: JUnit
     * tests for {@code CONTRACT}, {@link InterleavingsSpec}, a class of jcstress tests marked with
     * {@link Shows} for {@code MEMORY}, {@link LoadSpec}.
     */
    Map<Judge, Class<?>> specs();

    /** The slides' own experiment, if the lesson has one: a class that implements {@link Experiment}. */
    default Optional<Class<? extends Experiment>> experiment() {
        return Optional.empty();
    }
}
