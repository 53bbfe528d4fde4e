package interleave.gil;

import interleave.spec.Scaling;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The same jobs for CPython, if there is a {@code python3}.
 *
 * @param crew {@code threads} or {@code processes}
 * @param most how many workers there may be
 */
record CPython(String crew, int most) implements Scaling.Launch {
    private static final String PYTHON = "python3";
    private static final String PROGRAM = "cpython.py";

    @Override
    public List<String> command(Path directory) throws IOException {
        Path python = onThePath(System.getenv().getOrDefault("PATH", ""))
                .orElseThrow(() -> new IOException("there is no " + PYTHON + " on the PATH"));
        Path program = directory.resolve(PROGRAM); // a file: multiprocessing reads it again in every process
        try (InputStream in = CPython.class.getResourceAsStream(PROGRAM)) {
            if (in == null) {
                throw new IllegalStateException(PROGRAM + " is not among the resources");
            }
            Files.copy(in, program, StandardCopyOption.REPLACE_EXISTING);
        }
        return List.of(python.toString(), program.toString(), crew, Integer.toString(most));
    }

    /** The first {@code python3} in the directories of {@code path}. */
    static Optional<Path> onThePath(String path) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(path)
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, PYTHON))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
