package interleave.engine;

import interleave.judge.Json;
import interleave.judged.JudgedMain;
import interleave.judged.Message;
import interleave.judged.Request;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A JVM in which variants are judged. Whatever happens in it, it ends in bounded time, its output takes
 * bounded memory, and when this object is closed no process is left.
 */
final class JudgedJvm implements AutoCloseable {
    private static final int LONGEST_MESSAGE = 4_000_000; // bytes
    private static final int KEPT_OUTPUT = 4_000; // bytes, enough for the JVM's own last words

    /**
     * How it ended.
     *
     * @param exitCode what the process returned; 128 + n if signal n killed it
     * @param done whether it had done all it was asked
     * @param silent whether it was killed because it said nothing for too long
     * @param output the beginning of what was printed past the kit
     */
    record End(int exitCode, boolean done, boolean silent, String output) {}

    private final Process process;
    private final String key;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private volatile boolean silent;
    private boolean done;

    private JudgedJvm(Process process, String key) {
        this.process = process;
        this.key = key;
    }

    /** Starts a JVM with {@code flags} in {@code directory} and hands it the request. */
    static JudgedJvm start(Request request, List<String> flags, Path directory) throws IOException {
        JudgedJvms.watchOver();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.add("-Dkit.home=" + System.getProperty("kit.home", ""));
        command.addAll(List.of("-cp", classPath(request), JudgedMain.class.getName()));
        Process process = start(new ProcessBuilder(command).directory(directory.toFile()));
        JudgedJvms.add(process);
        var jvm = new JudgedJvm(process, request.key());
        jvm.tell(request);
        return jvm;
    }

    /** Sends it one line more. */
    void tell(Object line) {
        try {
            process.getOutputStream().write((Json.line(line) + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush(); // not closed: the end of this stream means that the engine is gone
        } catch (IOException e) {
            // it has died: its output, read by await, says why
        }
    }

    private static Process start(ProcessBuilder builder) throws JvmFailedException {
        try {
            return builder.redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new JvmFailedException("a JVM of the kit could not be started: " + e.getMessage());
        }
    }

    /**
     * Our own, made absolute: the judged JVM works in another directory. A submission that has the JVM to itself stands
     * before it, so that what somebody has put into a package of the kit's belongs to that package.
     */
    private static String classPath(Request request) {
        List<Path> alone =
                request.variants().size() == 1 && request.variants().getFirst().submitted()
                        ? request.variants().getFirst().classPath()
                        : List.of();
        Stream<String> ours = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"));
        return Stream.concat(alone.stream().map(Path::toString), ours)
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * Reads its messages until it ends.
     *
     * @param silence for how long it may say nothing
     */
    End await(Duration silence, Consumer<Message> listener) throws IOException, InterruptedException {
        var heard = new Heard();
        Thread killer = Thread.ofPlatform().daemon().name("kit-killer").start(() -> killWhenSilent(silence, heard));
        try (var in = new BufferedInputStream(process.getInputStream())) {
            for (String line = readLine(in); line != null; line = readLine(in)) {
                if (line.startsWith(key)) {
                    heard.now();
                    Message message = Json.read(line.substring(key.length()), Message.class);
                    done |= message instanceof Message.Done;
                    listener.accept(message);
                } else {
                    keep(line);
                }
            }
        } finally {
            killer.interrupt();
        }
        int exitCode = process.waitFor();
        return new End(
                exitCode, done, silent, output.toString(StandardCharsets.UTF_8).strip());
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        JudgedJvms.remove(process);
    }

    private void killWhenSilent(Duration silence, Heard heard) {
        try {
            while (!process.waitFor(500, TimeUnit.MILLISECONDS)) {
                if (heard.ago() > silence.toNanos()) {
                    silent = true;
                    close();
                    return;
                }
            }
        } catch (InterruptedException e) {
            // the end of its output was reached: no longer needed
        }
    }

    /** A line without its end; its beginning if it is too long; null at the end. Memory stays bounded. */
    private static @org.jspecify.annotations.Nullable String readLine(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() < LONGEST_MESSAGE) {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private void keep(String line) {
        if (!line.isBlank() && output.size() < KEPT_OUTPUT) {
            output.writeBytes(
                    (line.substring(0, Math.min(line.length(), KEPT_OUTPUT)) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** When it was last heard of. */
    private static final class Heard {
        private volatile long last = System.nanoTime();

        void now() {
            last = System.nanoTime();
        }

        long ago() {
            return System.nanoTime() - last;
        }
    }
}
