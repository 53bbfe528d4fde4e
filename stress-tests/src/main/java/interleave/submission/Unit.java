package interleave.submission;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A source file that has been compiled.
 *
 * @param classes what was made of it, and of the files compiled with it
 * @param directory where these classes are
 */
record Unit(SourceFile file, Classes classes, Path directory) {
    static Unit of(SourceFile file, Compiler.Result result, Path directory) throws IOException {
        return new Unit(file, Classes.read(result.sources(), directory), directory);
    }
}
