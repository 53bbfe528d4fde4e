package interleave.thread;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A JVM of its own, to see whether it ends, and how. */
final class NewJvm {
    /** In place of the exit code of a JVM that did not end by itself. */
    static final int STOPPED = -1;

    private static final int LONGEST_SECONDS = 30;

    private NewJvm() {}

    /** Runs the main method of {@code program}, tells it the class under judgement, and returns the exit code. */
    static int run(Class<?> program, Class<?> subject) throws IOException, InterruptedException {
        String classPath = String.join(File.pathSeparator, root(subject), System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "-cp",
                        classPath,
                        program.getName(),
                        subject.getName()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : STOPPED;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Makes the class under judgement, in the new JVM. */
    static <T> T create(Class<T> contract, String className) throws ReflectiveOperationException {
        return contract.cast(Class.forName(className).getDeclaredConstructor().newInstance());
    }

    /** The directory or archive that {@code type} is in: for a class handed in by somebody it is not in the class path. */
    private static String root(Class<?> type) {
        String file = type.getName().replace('.', '/') + ".class";
        URL url = Objects.requireNonNull(type.getClassLoader().getResource(file), file);
        try {
            if (url.getProtocol().equals("jar")) {
                String archive = url.getPath().substring(0, url.getPath().indexOf('!'));
                return Path.of(new java.net.URI(archive)).toString();
            }
            String path = Path.of(url.toURI()).toString();
            return path.substring(0, path.length() - file.length());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(url + " is no place to load a class from", e);
        }
    }
}
