package interleave.judged;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A process that works for this one: it is told what to do line by line, answers line by line, and ends when its input
 * ends. So none is left behind, however this one ends.
 *
 * @see interleave.spec.Scaling.Program
 */
final class Helper implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;
    private static final long SAME_CLOCK_NANOS = 20_000_000_000L; // clocks that are not the same are years apart
    private static final String END = "\0";

    private final Process process;
    private final PrintStream orders;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private String lastLine = "it said nothing";
    private String about = "";

    private Helper(Process process) {
        this.process = process;
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        Thread.ofPlatform().daemon().name("kit-helper").start(this::listen);
    }

    /**
     * Starts {@code command} in {@code directory}, and waits until it is ready.
     *
     * @param order its first line of input; null if it needs none
     * @throws IOException if it does not get as far as that; the message says why
     */
    static Helper start(List<String> command, Path directory, @Nullable String order)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        var helper = new Helper(process);
        try {
            if (order != null) {
                helper.tell(order);
            }
            helper.awaitReady(new File(command.getFirst()).getName());
        } catch (IOException | InterruptedException e) {
            helper.close();
            throw e;
        }
        return helper;
    }

    /** What it calls itself. */
    String about() {
        return about;
    }

    /** Gives it an order. */
    void tell(String order) {
        orders.println(order);
    }

    /** Waits for the answer to an order. */
    Team.Tally tally() throws IOException, InterruptedException {
        String[] words = await("done").split(" ", 3);
        try {
            return new Team.Tally(Long.parseLong(words[1]), Long.parseLong(words[2]));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IOException("it answered: " + String.join(" ", words), e);
        }
    }

    @Override
    public void close() {
        orders.close(); // it should end by itself now; a program that does not is ended
        try {
            process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void awaitReady(String name) throws IOException, InterruptedException {
        String[] words = await("ready").split(" ", 3);
        try {
            if (Math.abs(Long.parseLong(words[1]) - System.nanoTime()) > SAME_CLOCK_NANOS) {
                throw new IOException(name + " goes by another clock than Java here");
            }
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IOException("it answered: " + String.join(" ", words), e);
        }
        about = words.length > 2 ? words[2] : "";
    }

    /** The next line that begins with {@code word}; it may say other things as well. */
    private String await(String word) throws IOException, InterruptedException {
        while (true) {
            String line = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new IOException("it did not answer within " + PATIENCE_SECONDS + " s");
            }
            if (line.equals(END)) {
                throw new IOException("it ended with exit code " + process.waitFor() + ": " + lastLine);
            }
            if (line.startsWith(word + " ")) {
                return line;
            }
            lastLine = line.isBlank() ? lastLine : line.strip();
        }
    }

    private void listen() {
        try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                answers.add(line);
            }
        } catch (IOException e) {
            // the same as its end
        }
        answers.add(END);
    }
}
