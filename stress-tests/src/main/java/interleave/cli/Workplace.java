package interleave.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory in which judged programs may write; it is gone when the run is over, however it ends. */
final class Workplace implements AutoCloseable {
    private final Path path;

    Workplace() {
        String temporary = System.getProperty("java.io.tmpdir");
        try {
            path = Files.createTempDirectory(Path.of(temporary), "interleave");
        } catch (IOException e) {
            throw new KitException(
                    Exit.ENVIRONMENT,
                    "judged programs need a directory to write in, and none can be made in " + temporary + ".",
                    "Make room there, or name another:  KIT_JAVA_OPTS=-Djava.io.tmpdir=$HOME ./kit run",
                    e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "kit-sweep"));
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        if (Files.notExists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // what a judged program leaves open is left to the operating system
        }
    }
}
