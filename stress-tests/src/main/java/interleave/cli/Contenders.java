package interleave.cli;

import interleave.judge.Claim;
import interleave.judge.Variant;
import interleave.spec.Lesson;
import interleave.spec.Topic;
import interleave.submission.Submissions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who takes part in a comparison: variants of the kit, by name, and files that somebody has written. */
final class Contenders {
    private Contenders() {}

    /**
     * The variants that {@code wanted} asks for.
     *
     * @param wanted names and files; without names all right variants of the lesson's first topic take part
     * @param directory where files are compiled
     */
    static List<Variant> of(Lesson lesson, List<String> wanted, Path directory) throws IOException {
        Topic topic = lesson.topics().getFirst();
        List<Path> files =
                wanted.stream().filter(Contenders::isFile).map(Path::of).toList();
        List<String> names =
                wanted.stream().filter(word -> !isFile(word)).distinct().toList();
        List<Variant> contenders = new ArrayList<>();
        if (names.isEmpty()) {
            topic.variants().stream()
                    .filter(variant -> variant.claim() instanceof Claim.Right)
                    .forEach(contenders::add);
        } else {
            names.forEach(name -> contenders.add(named(name, lesson, topic)));
        }
        if (!files.isEmpty()) {
            contenders.addAll(Submissions.read(lesson, files, topic.name(), directory));
        }
        return contenders;
    }

    private static boolean isFile(String word) {
        return word.endsWith(".java") || word.contains("/") || word.contains("\\");
    }

    private static Variant named(String name, Lesson lesson, Topic topic) {
        List<String> known = topic.variants().stream().map(Variant::name).toList();
        return topic.variants().stream()
                .filter(variant -> variant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new KitException(
                        Exit.USAGE,
                        "the lesson " + lesson.slug() + " has no variant \"" + name + "\" of its topic " + topic.name()
                                + "." + Suggestion.of(name, known),
                        "All of them:  ./kit run " + lesson.slug()
                                + " --quick      A file of your own ends in .java."));
    }
}
