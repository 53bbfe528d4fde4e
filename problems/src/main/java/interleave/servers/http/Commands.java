package interleave.servers.http;

import interleave.servers.files.Folder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The four commands of the slide, by name: {@code pwd}, {@code ls}, {@code uname}, {@code date}.
 *
 * <p>The slide looks the name up in a list and gives it to a shell. Here what a client sends is compared with the four names,
 * and never becomes a part of anything that is run: there is no shell, and no other program.
 *
 * <p>Source: slides 001, example 5.
 */
public final class Commands {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss zzz yyyy", Locale.ENGLISH);

    private final Map<String, Command> commands;

    @FunctionalInterface
    private interface Command {
        String run() throws IOException;
    }

    /** The commands, as run in {@code directory}. */
    public Commands(Path directory, Clock clock) {
        var folder = new Folder(directory);
        commands = Map.of(
                "pwd", () -> directory.toRealPath().toString(),
                "ls", () -> String.join("\n", folder.names()),
                "uname", () -> System.getProperty("os.name", "unknown"),
                "date", () -> DATE.format(ZonedDateTime.now(clock)));
    }

    /** What {@code GET} does: {@code /date} runs {@code date}; null if there is no such command. */
    public @Nullable String get(String target) throws IOException {
        Command command = target.startsWith("/") ? commands.get(target.substring(1)) : null;
        return command == null ? null : command.run() + "\n";
    }
}
