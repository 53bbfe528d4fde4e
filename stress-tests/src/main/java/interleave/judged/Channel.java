package interleave.judged;

import interleave.judge.Json;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The line between a judged JVM and the engine. It takes over the standard streams, so that the
 * judged program cannot write between the messages or read what is meant for the kit.
 */
final class Channel {
    private final Request request;
    private final PrintStream messages;
    private final BlockingQueue<String> lines;

    private Channel(Request request, PrintStream messages, BlockingQueue<String> lines) {
        this.request = request;
        this.messages = messages;
        this.lines = lines;
    }

    /** Reads the request, and from then on ends this JVM as soon as the engine is gone. */
    static Channel open() throws IOException {
        var messages = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var input = new BufferedReader(
                new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
        System.setIn(InputStream.nullInputStream());
        String line = input.readLine();
        if (line == null) {
            throw new IOException("the engine closed the line before it asked for anything");
        }
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().name("kit-line").start(() -> endWithEngine(input, lines));
        return new Channel(Json.read(line, Request.class), messages, lines);
    }

    Request request() {
        return request;
    }

    /** What the engine asks next; waits for it. */
    <T> T next(Class<T> type) throws InterruptedException {
        return Json.read(lines.take(), type);
    }

    /** Sends {@code message}; whole, even if several threads send. */
    synchronized void send(Message message) {
        messages.println("\n" + request.key() + Json.line(message)); // \n: the program may have left a line open
        messages.flush();
    }

    private static void endWithEngine(BufferedReader input, BlockingQueue<String> lines) {
        try {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // the same as the end of the input: nobody is there any more
        }
        Runtime.getRuntime().halt(1);
    }
}
