package interleave.explore.scenario;

import interleave.explore.rewriting.ExploredLoader;
import interleave.spec.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Loads, for one variant, the packages of the lessons, rewritten; what the kit itself consists of is shared. */
public final class SubjectLoader extends ExploredLoader implements Subject.Source {
    private static final Pattern LESSONS = Pattern.compile("interleave/"
            + "(?!(explore|spec|judge|judged|engine|measure|report|cli|load|notes|submission|service|support)/).*");

    private final String subject;

    /** A loader for the variant {@code subject}. */
    public SubjectLoader(String subject, boolean values) {
        super(SubjectLoader::classFile, values, SubjectLoader.class.getClassLoader());
        this.subject = subject;
    }

    private static Optional<byte[]> classFile(String name) {
        if (!LESSONS.matcher(name).matches()) {
            return Optional.empty();
        }
        try (InputStream in = SubjectLoader.class.getResourceAsStream("/" + name + ".class")) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("a class file can be read: " + name, e);
        }
    }

    @Override
    public Class<?> subject() {
        try {
            return loadClass(subject);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("There is no class " + subject + ".", e);
        }
    }

    @Override
    public Class<?> define(String name, byte[] bytecode) {
        return defineRewritten(name, bytecode);
    }
}
