package interleave.submission;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file that was handed in.
 *
 * @param path as it was named
 * @param text all that is in it
 */
record SourceFile(Path path, String text) {
    private static final long MOST_BYTES = 1_000_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Reads {@code path}, or says why that is no Java source file. */
    static SourceFile read(Path path) {
        if (Files.notExists(path)) {
            throw RefusedException.usage(
                    "there is no file " + path + ".",
                    "Name it as seen from " + Path.of("").toAbsolutePath() + ".");
        }
        if (Files.isDirectory(path)) {
            throw RefusedException.usage(
                    path + " is a directory, not a Java source file.", "Name the files in it:  " + path + "/*.java");
        }
        if (!path.toString().endsWith(".java")) {
            throw RefusedException.usage(
                    path + " is no Java source file: its name does not end in .java.",
                    "Hand in the source; the kit compiles it.");
        }
        String text = decoded(path, bytes(path));
        if (text.isBlank()) {
            throw RefusedException.usage(path + " is empty.", "Has your editor saved it?");
        }
        return new SourceFile(path, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    private static byte[] bytes(Path path) {
        try {
            long size = Files.size(path);
            if (size > MOST_BYTES) {
                throw RefusedException.usage(
                        path + " has " + size + " bytes, and the kit reads " + MOST_BYTES + " at most.",
                        "Is that really source code?");
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw RefusedException.usage(path + " cannot be read: " + e.getMessage() + ".", "May you read it?");
        }
    }

    private static String decoded(Path path, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw RefusedException.usage(
                    path + " is not UTF-8 text.", "Save it as UTF-8: your editor calls that \"encoding\".");
        }
    }

    /** The last part of its path. */
    String name() {
        return String.valueOf(path.getFileName());
    }

    /** The text of line {@code number}, counted from 1; empty if there is no such line. */
    String line(long number) {
        return number < 1 ? "" : text.lines().skip(number - 1).findFirst().orElse("");
    }
}
