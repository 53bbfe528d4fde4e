package interleave.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The kit in a process of its own, started as the launcher starts it. */
final class KitProcess implements AutoCloseable {
    /** How long anything may take on a slow and busy machine before the test calls it stuck. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Pattern FLAGS = Pattern.compile("(?m)^jvm='(.*)'$");

    private final Process process;
    private final CompletableFuture<String> err;

    private KitProcess(Process process) {
        this.process = process;
        this.err = CompletableFuture.supplyAsync(
                () -> readAll(process.getErrorStream()),
                Thread::startVirtualThread); // the common pool may have one thread only, and another process may take
        // it
    }

    static KitProcess start(String... arguments) throws IOException {
        return start(List.of(), List.of(arguments));
    }

    static KitProcess start(List<String> flags, List<String> arguments) throws IOException {
        return start(Map.of(), flags, arguments);
    }

    static KitProcess start(Map<String, String> environment, List<String> flags, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(launcherFlags());
        command.add("-Xmx256m");
        command.add("-Dkit.home=" + System.getProperty("kit.home"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Kit.class.getName()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return new KitProcess(builder.start());
    }

    /** Those that stand in the launcher, which is a script. */
    private static List<String> launcherFlags() throws IOException {
        Matcher flags = FLAGS.matcher(Files.readString(Path.of(System.getProperty("kit.home"), "kit")));
        if (!flags.find()) {
            throw new AssertionError("the launcher has no line jvm='...' any more");
        }
        return List.of(flags.group(1).split(" ", -1));
    }

    /** Gives it {@code bytes} on standard input, and nothing more. */
    KitProcess input(byte[] bytes) throws IOException {
        try (var in = process.getOutputStream()) {
            in.write(bytes);
        }
        return this;
    }

    /** The next line on standard output, as soon as it is there. */
    String line() throws IOException {
        var line = new StringBuilder();
        InputStream out = process.getInputStream();
        for (int next = out.read(); next >= 0 && next != '\n'; next = out.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    /** What is left on standard output; blocks until the kit has closed it. */
    String out() {
        return readAll(process.getInputStream());
    }

    /** Stops reading, as {@code head} does when it has seen enough. */
    void closeOut() throws IOException {
        process.getInputStream().close();
    }

    /** All that was said on standard error, once the kit has ended. */
    String err() {
        return err.join();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("the kit did not end within " + PATIENCE);
        }
        return process.exitValue();
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** The judged JVMs that it has started and that are alive. */
    List<ProcessHandle> judgedJvms() {
        try (Stream<ProcessHandle> descendants = process.descendants()) {
            return descendants.filter(ProcessHandle::isAlive).toList();
        }
    }

    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited " + PATIENCE + " in vain until " + what);
            }
            TimeUnit.MILLISECONDS.sleep(20); // the pace of looking, not a wait for something to happen
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static String readAll(InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // it has been closed
        }
    }
}
