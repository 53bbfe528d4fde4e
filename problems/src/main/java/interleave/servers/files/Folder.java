package interleave.servers.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of one directory that strangers may have: regular files, not hidden ones, not links, not those of subfolders.
 *
 * <p><b>Invariant:</b> no path is ever made from what a client has sent. Its name is compared, letter by letter, with the
 * names that the directory holds; and no name in a directory holds a slash, a {@code ..}, or the way to another place.
 *
 * <p><b>Not promised:</b> anything against who may write into the directory: a hard link there is a file like any other.
 *
 * <p>Source: slides 000, <q>only the files of the directory in which it resides, not of the subfolders</q>. On slides 001
 * {@code open(path)} opens whatever the client names.
 */
public final class Folder {
    private final Path directory;

    /** The files in {@code directory}. */
    public Folder(Path directory) {
        this.directory = directory;
    }

    /** Their names, sorted; none that a line could not hold. */
    public List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, Folder::isShown)) {
            for (Path entry : entries) {
                names.add(name(entry));
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(names);
        return names;
    }

    /** Opens the file that is called {@code name}; null if there is none that may be had. */
    public @Nullable FileChannel open(String name) throws IOException {
        Path found = find(name);
        if (found == null) {
            return null;
        }
        try {
            return FileChannel.open(
                    found, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS); // it may be a link by now
        } catch (NoSuchFileException | AccessDeniedException e) {
            return null; // it has gone meanwhile, or even we may not read it
        }
    }

    private @Nullable Path find(String name) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, Folder::isShown)) {
            for (Path entry : entries) {
                if (name(entry).equals(name)) {
                    return entry;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return null;
    }

    private static boolean isShown(Path entry) {
        String name = name(entry);
        return !name.startsWith(".")
                && name.codePoints().noneMatch(letter -> Character.isISOControl(letter) || letter == '\uFFFD')
                && Files.isRegularFile(
                        entry, LinkOption.NOFOLLOW_LINKS); // no pipe either: opening it may wait for ever
    }

    private static String name(Path entry) {
        return String.valueOf(entry.getFileName());
    }
}
