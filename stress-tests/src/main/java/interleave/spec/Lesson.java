package interleave.spec;

import interleave.judge.Submission;
import interleave.judge.Variant;
import interleave.support.Judge;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One lesson: the question it answers, and the topics that answer it. The row of the lesson in
 * {@code notes/README.md} names the class that implements this interface.
 */
public interface Lesson {
    /** The word that names the lesson's package in every module, and its note. */
    String slug();

    /** The question the lesson answers. */
    String question();

    /** What it treats, in the order in which it should be read; at least one. */
    List<Topic> topics();

    /** The slides' own experiment, if the lesson has one: a class that implements {@link Experiment}. */
    default Optional<Class<? extends Experiment>> experiment() {
        return Optional.empty();
    }

    /** Its tables of operations, if it has any. */
    default List<Grid> grids() {
        return List.of();
    }

    /** How the variants of its first topic are measured side by side, if that makes sense: a class that implements {@link Comparison}. */
    default Optional<Class<? extends Comparison>> comparison() {
        return Optional.empty();
    }

    /** Its program for texts, if it has one: a class that implements {@link TextProgram}. */
    default Optional<Class<? extends TextProgram>> textProgram() {
        return Optional.empty();
    }

    /** How work grows with the number of workers, if the lesson is about that: a class that implements {@link Scaling}. */
    default Optional<Class<? extends Scaling>> scaling() {
        return Optional.empty();
    }

    /** The variants of all topics. */
    default List<Variant> variants() {
        return topics().stream().flatMap(topic -> topic.variants().stream()).toList();
    }

    /** The judges that have something to say about at least one topic. */
    default Set<Judge> judges() {
        return topics().stream()
                .flatMap(topic -> topic.specs().keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The topic that {@code variant} belongs to; what was handed in says so itself, else it belongs to the first. */
    default Topic topic(Variant variant) {
        Submission submission = variant.submission();
        if (submission != null) {
            return topics().stream()
                    .filter(topic -> topic.name().equals(submission.topic()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(slug() + " has no topic " + submission.topic()));
        }
        return Stream.concat(topics().stream(), grids().stream().map(Grid::topic))
                .filter(topic -> topic.fits(variant))
                .findFirst()
                .orElseGet(() -> topics().getFirst());
    }
}
