package interleave.servers.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client calls a file: it gets those of the directory, and nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class FolderTest {
    @TempDir
    private Path root;

    private Path directory = Path.of("");
    private Folder folder = new Folder(directory);

    @BeforeEach
    void fill() throws IOException {
        directory = Files.createDirectory(root.resolve("shared"));
        folder = new Folder(directory);
        Files.writeString(root.resolve("secret"), "secret");
        Files.writeString(directory.resolve("b.txt"), "b");
        Files.writeString(directory.resolve("a b%2e è.txt"), "a");
        Files.writeString(directory.resolve(".hidden"), "hidden");
        Files.createDirectory(directory.resolve("sub"));
        Files.writeString(directory.resolve("sub/below"), "below");
    }

    @Test
    void lists_the_files_and_no_more() throws Exception {
        assertThat(folder.names()).containsExactly("a b%2e è.txt", "b.txt");
    }

    @Test
    void opens_each_that_it_lists() throws Exception {
        for (String name : folder.names()) {
            try (FileChannel file = folder.open(name)) {
                assertThat(file).as(name).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../secret",
                "..\\secret",
                "../shared/b.txt",
                "./b.txt",
                "sub/below",
                "sub/../b.txt",
                "sub",
                "/etc/passwd",
                "//b.txt",
                "b.txt/",
                "b.txt\u0000",
                "b.txt\u0000.png",
                "..%2fsecret",
                "%2e%2e/secret",
                "..\u2215secret",
                "\uFF0E\uFF0E/secret",
                "B.TXT",
                "b.txt ",
                "b.txt::$DATA",
                "file:b.txt",
                ".hidden",
                "a b.. è.txt",
                "*",
            })
    void opens_nothing_else(String name) throws Exception {
        assertThat(folder.open(name)).isNull();
    }

    @Test
    void opens_no_absolute_path_even_to_a_file_that_it_lists() throws Exception {
        assertThat(folder.open(directory.resolve("b.txt").toAbsolutePath().toString()))
                .isNull();
    }

    @Test
    void follows_no_link_out_of_the_directory_or_into_it() throws Exception {
        try {
            Files.createSymbolicLink(directory.resolve("out"), root.resolve("secret"));
            Files.createSymbolicLink(directory.resolve("in"), directory.resolve("b.txt"));
            Files.createSymbolicLink(directory.resolve("up"), root);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "nobody may make symbolic links here: " + e);
        }

        assertThat(folder.names()).doesNotContain("out", "in", "up");
        assertThat(folder.open("out")).isNull();
        assertThat(folder.open("in")).isNull();
        assertThat(folder.open("up/secret")).isNull();
    }

    @Test
    void shows_no_name_that_would_break_a_line() throws Exception {
        try {
            Files.writeString(directory.resolve("two\nlines"), "x");
        } catch (IOException | java.nio.file.InvalidPathException e) {
            assumeTrue(false, "this system has no such names: " + e);
        }

        assertThat(folder.names()).containsExactly("a b%2e è.txt", "b.txt");
        assertThat(folder.open("two\nlines")).isNull();
    }

    @Test
    void does_not_wait_for_who_would_write_into_a_pipe() throws Exception {
        Path pipe = directory.resolve("pipe");
        boolean made;
        try {
            made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            made = false;
        }
        assumeTrue(made, "there are no pipes with names here");

        assertThat(folder.open("pipe")).isNull();
        assertThat(folder.names()).doesNotContain("pipe");
    }
}
