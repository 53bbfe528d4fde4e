package interleave.judge;

import interleave.support.Broken;
import interleave.support.Judge;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One implementation of a lesson's contract: the kit's, the JDK's behind the same interface, or a
 * student's.
 *
 * @param name what people call it, usually the simple name of its class
 * @param className its fully qualified class name
 * @param classPath where its classes are, if not on the kit's own class path
 * @param claim whether it should pass, or which judges should expose it
 * @param questions if only some questions are to be asked: for each judge that asks, which; empty stands for all
 * @param submission where it comes from, if somebody handed it in as a source file
 */
public record Variant(
        String name,
        String className,
        List<Path> classPath,
        Claim claim,
        Map<Judge, List<String>> questions,
        @Nullable Submission submission) {
    /** A variant of the kit's own. */
    public Variant(
            String name, String className, List<Path> classPath, Claim claim, Map<Judge, List<String>> questions) {
        this(name, className, classPath, claim, questions, null);
    }

    /** A variant that is asked all questions. */
    public Variant(String name, String className, List<Path> classPath, Claim claim) {
        this(name, className, classPath, claim, Map.of());
    }

    /** Whether a variant is a stranger, who must have a JVM to itself. */
    public boolean submitted() {
        return claim instanceof Claim.None;
    }

    /** Whether {@code judge} has anything to ask of it. */
    public boolean isAskedBy(Judge judge) {
        return questions.isEmpty() || questions.containsKey(judge);
    }

    /** Whether {@code judge} asks this {@code question} of it. */
    public boolean isAsked(Judge judge, String question) {
        return questions.isEmpty() || questions.getOrDefault(judge, List.of()).contains(question);
    }

    /** A variant of the kit's own; what it claims stands in its {@link Broken} annotation, if any. */
    public static Variant of(Class<?> type) {
        Broken broken = type.getAnnotation(Broken.class);
        Claim claim = broken == null
                ? new Claim.Right()
                : new Claim.Exposed(
                        broken.defect(),
                        broken.symptom(),
                        broken.twin().getSimpleName(),
                        List.of(broken.seenBy()),
                        List.of(broken.ids()));
        return new Variant(type.getSimpleName(), type.getName(), List.of(), claim);
    }

    /** A class that somebody handed in, to be found on {@code classPath}; nothing is claimed for it. */
    public static Variant submitted(String className, List<Path> classPath) {
        String simpleName = className.substring(className.lastIndexOf('.') + 1);
        return new Variant(simpleName, className, classPath, new Claim.None());
    }

    /** A {@code submission}, called {@code name}, to be found on {@code classPath}; nothing is claimed for it. */
    public static Variant submitted(String name, Submission submission, List<Path> classPath) {
        return new Variant(name, submission.className(), classPath, new Claim.None(), Map.of(), submission);
    }
}
