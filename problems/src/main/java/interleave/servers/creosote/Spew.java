package interleave.servers.creosote;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Sends debug messages to whoever may be listening. A program that sends them runs the same whether anybody does: sending
 * neither waits nor fails.
 *
 * <pre>{@code
 * try (var debug = new Spew(new InetSocketAddress("localhost", 7739))) {
 *     debug.say("x is " + x);
 * }
 * }</pre>
 *
 * <p>A message that is longer than a datagram goes in chunks, each of which is text by itself: none begins or ends within a
 * character.
 *
 * <p><b>Not promised:</b> that any of it arrives, or in which order; and who listens cannot tell two chunks from two
 * messages. Threads may share it: what they share is the socket, and each datagram is sent whole.
 *
 * <p>Source: slides 004, {@code spew}.
 */
public final class Spew implements AutoCloseable {
    static final int CHUNK = 1024;

    private final InetSocketAddress listener;
    private final DatagramSocket socket;

    /** For a listener at {@code listener}, should there be one. */
    public Spew(InetSocketAddress listener) throws IOException {
        this.listener = listener;
        socket = new DatagramSocket(); // not connected: or a listener that is absent would be reported as an exception
    }

    /** Sends {@code message}; returns how many datagrams the system has taken, of those it needs. */
    public int say(String message) {
        if (listener.isUnresolved()) {
            return 0; // nobody knows such a machine
        }
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        int taken = 0;
        for (int from = 0; from < bytes.length; ) {
            int to = border(bytes, Math.min(bytes.length, from + CHUNK));
            try {
                socket.send(new DatagramPacket(bytes, from, to - from, listener));
                taken++;
            } catch (IOException e) {
                return taken; // no way to the listener: a message less, and the program goes on
            }
            from = to;
        }
        return taken;
    }

    /** The end of the last character before {@code end}. */
    private static int border(byte[] bytes, int end) {
        int border = end;
        while (border < bytes.length && (bytes[border] & 0xC0) == 0x80) { // 10xxxxxx goes on with a character
            border--;
        }
        return border;
    }

    @Override
    public void close() {
        socket.close();
    }
}
