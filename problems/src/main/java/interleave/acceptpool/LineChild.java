package interleave.acceptpool;

import interleave.servers.Connection;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;

/**
 * A process that answers the lines on its standard input on its standard output, and the one who carries them there and back.
 *
 * <p>Why not {@link interleave.servers.ProcessPerConnection}? That one lets any handler serve, and so its child needs a class path, a
 * handler's name and a socket that carries bytes both ways and can be closed one way. Here the service is known: standard input
 * and output carry it, as with the slides' {@code fork}, and the longest line is an argument. Whoever put one on the other would give
 * the general one arguments for handlers, and this one a directory with a socket for each client.
 *
 * <p><b>Invariant:</b> the process has ended when {@link #close} returns.
 */
final class LineChild implements AutoCloseable {
    private final Process process;

    private LineChild(Process process) {
        this.process = process;
    }

    static LineChild start(int longestLine) throws IOException {
        return new LineChild(Jvm.of(LineChild.class, String.valueOf(longestLine))
                .redirectError(Redirect.DISCARD) // a full pipe that nobody reads would stop it
                .start());
    }

    /** What the child does. */
    public static void main(String[] args) throws IOException {
        try (var in = new FileInputStream(FileDescriptor.in).getChannel();
                var out = new FileOutputStream(FileDescriptor.out).getChannel()) {
            new UpperLines(in, out, LineSettings.LOOPBACK.withLongestLine(Integer.parseInt(args[0]))).run();
        }
    }

    /** Carries bytes both ways until the client has said all and the child has answered it. */
    void serve(Connection client) throws IOException, InterruptedException {
        Thread answers = Thread.ofPlatform().daemon().name("answers").start(() -> carryAnswers(client));
        try {
            carryLines(client.input());
            answers.join(); // the child ends its output after the last answer
        } finally {
            process.destroyForcibly(); // if the client has broken off: ends the answers too
            answers.join();
        }
    }

    private void carryLines(InputStream client) throws IOException {
        byte[] bytes = new byte[LineSettings.LOOPBACK.longestLine()];
        OutputStream child = process.getOutputStream();
        boolean listens = true;
        int toDiscard = Refusal.PATIENCE_BYTES; // what the client may still say after the child has refused it
        int count = client.read(bytes);
        while (count >= 0 && toDiscard > 0) {
            listens = listens && told(child, bytes, count);
            toDiscard -= listens ? 0 : count;
            count = client.read(bytes);
        }
        if (listens) {
            child.close(); // the end of its input, and so of its life
        }
    }

    private static boolean told(OutputStream child, byte[] bytes, int count) {
        try {
            child.write(bytes, 0, count);
            child.flush();
            return true;
        } catch (IOException e) {
            return false; // it has ended
        }
    }

    private void carryAnswers(Connection client) {
        try {
            process.getInputStream().transferTo(client.output());
            client.endOutput();
        } catch (IOException e) {
            process.destroyForcibly(); // nobody reads what it says; who carries lines finds out by itself
        }
    }

    /** Ends the process, whatever it is doing, and so the wait for its answers. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
