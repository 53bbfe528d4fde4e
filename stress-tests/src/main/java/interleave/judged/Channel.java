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

/**
 * The line between a judged JVM and the engine. It takes over the standard streams, so that the
 * judged program cannot write between the messages or read what is meant for the kit.
 */
final class Channel {
    private final Request request;
    private final PrintStream messages;

    private Channel(Request request, PrintStream messages) {
        this.request = request;
        this.messages = messages;
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
        Thread.ofPlatform().daemon().name("kit-line").start(() -> endWithEngine(input));
        return new Channel(Json.read(line, Request.class), messages);
    }

    Request request() {
        return request;
    }

    /** Sends {@code message}; whole, even if several threads send. */
    synchronized void send(Message message) {
        messages.println("\n" + request.key() + Json.line(message)); // \n: the program may have left a line open
        messages.flush();
    }

    private static void endWithEngine(BufferedReader input) {
        try {
            while (input.readLine() != null) {
                // nothing more is ever asked
            }
        } catch (IOException e) {
            // the same as the end of the input: nobody is there any more
        }
        Runtime.getRuntime().halt(1);
    }
}
