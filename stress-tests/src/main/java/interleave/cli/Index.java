package interleave.cli;

import interleave.spec.Lesson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;

/**
 * The lessons in their order, read from the table in {@code notes/README.md}, which is the one place
 * that holds it. A row belongs to a lesson if it links to the source of a class that implements
 * {@link Lesson}.
 */
public final class Index {
    private static final String SOURCES = "stress-tests/src/main/java/";

    private final List<Lesson> lessons;

    private Index(List<Lesson> lessons) {
        this.lessons = List.copyOf(lessons);
    }

    /** Reads the index that the kit was built with. */
    public static Index read() {
        try (InputStream in = Index.class.getResourceAsStream("/notes/README.md")) {
            return parse(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("notes/README.md cannot be read", e);
        }
    }

    static Index parse(String markdown) {
        var parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        List<Lesson> lessons = new ArrayList<>();
        parser.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                int sources = link.getDestination().indexOf(SOURCES);
                if (sources >= 0) {
                    lessons.add(declaredIn(link.getDestination().substring(sources + SOURCES.length())));
                }
            }
        });
        return new Index(lessons);
    }

    /** All lessons, in the order in which they should be taken. */
    public List<Lesson> lessons() {
        return lessons;
    }

    /** The lesson with this slug, or a {@link KitException} that suggests one. */
    Lesson lesson(String asked) {
        return lessons.stream()
                .filter(lesson -> lesson.slug().equals(asked))
                .findFirst()
                .orElseThrow(() -> new KitException(
                        Exit.USAGE,
                        "there is no lesson \"" + asked + "\"."
                                + Suggestion.of(
                                        asked,
                                        lessons.stream().map(Lesson::slug).toList()),
                        "All lessons:  ./kit list"));
    }

    private static Lesson declaredIn(String path) {
        String name = path.replaceAll("\\.java$", "").replace('/', '.');
        try {
            return Class.forName(name)
                    .asSubclass(Lesson.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalStateException("notes/README.md names " + name + ", which is no lesson", e);
        }
    }
}
