package interleave.servers;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;

/**
 * Asks with a datagram, and waits for one that answers; but not for ever, for either may be lost.
 *
 * <pre>{@code
 * try (var client = new DatagramClient(server, Duration.ofSeconds(2))) {
 *     byte[] answer = client.ask("ciao".getBytes(UTF_8));
 * } // says good-bye with an empty datagram
 * }</pre>
 *
 * <p><b>Invariant:</b> after a question that was not answered in time the socket is another: an answer that comes late finds
 * nobody, and is not taken for the answer to the next question.
 *
 * <p><b>Not promised:</b> that a question which got no answer has not been served; ask again only what may be done twice.
 * Made for one thread.
 *
 * <p>Source: slides 003, {@code client2.py}; 004, the UDP client, of which the slide says <q>hangs if no response</q>.
 */
public final class DatagramClient implements AutoCloseable {
    private static final int LONGEST = 65_507; // 65,535 less the headers of IPv4 and UDP

    private final InetSocketAddress server;
    private final Duration patience;
    private DatagramSocket socket;

    /** A client of {@code server}, which is not told yet, and which need not be there. */
    public DatagramClient(InetSocketAddress server, Duration patience) throws IOException {
        this.server = server;
        this.patience = patience;
        socket = open();
    }

    private DatagramSocket open() throws IOException {
        var opened = new DatagramSocket();
        try {
            opened.connect(server); // sends nothing; but from now on nobody else's packets are taken
            opened.setSoTimeout(Math.max(1, Math.toIntExact(patience.toMillis())));
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /**
     * Sends {@code question}, which is not empty, and waits for the answer.
     *
     * @throws LostDatagramException if none came in time
     */
    public byte[] ask(byte[] question) throws IOException {
        if (question.length == 0 || question.length > LONGEST) {
            throw new IllegalArgumentException(
                    "a question has 1 to " + LONGEST + " bytes, but this one has " + question.length);
        }
        try {
            socket.send(new DatagramPacket(question, question.length));
            var answer = new DatagramPacket(new byte[LONGEST], LONGEST);
            socket.receive(answer);
            return Arrays.copyOf(answer.getData(), answer.getLength());
        } catch (PortUnreachableException e) { // the other machine was so kind as to say so
            throw new LostDatagramException("nobody listens at " + server, e);
        } catch (SocketTimeoutException e) {
            socket.close();
            socket = open();
            throw new LostDatagramException(
                    "no answer from " + server + " within " + patience.toMillis()
                            + " ms: the question was lost, or the answer, or nobody is there",
                    e);
        }
    }

    /** Says with an empty datagram that there will be no more questions: a server cannot see a UDP client go. */
    @Override
    public void close() throws IOException {
        try (DatagramSocket last = socket) {
            last.disconnect(); // the JDK sends no empty datagram from a connected socket, and does not say so
            last.send(new DatagramPacket(new byte[0], 0, server));
        }
    }
}
