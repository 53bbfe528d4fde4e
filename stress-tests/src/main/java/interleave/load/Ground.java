package interleave.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Where trouble is made: a server, clients that behave as they like, and one that behaves well and has to be served. */
final class Ground implements AutoCloseable {
    private static final int MEANWHILE_MILLIS = 3_000;
    private static final int AFTERWARDS_MILLIS = 30_000;
    private static final int LINES = 20;

    private final InetSocketAddress server;
    private final Random random;
    private final List<Socket> clients = new ArrayList<>();
    private boolean heldUp;

    Ground(InetSocketAddress server, Random random) {
        this.server = server;
        this.random = random;
    }

    InetSocketAddress server() {
        return server;
    }

    Random random() {
        return random;
    }

    boolean isHeldUp() {
        return heldUp;
    }

    /** A client that will be gone when the trouble is over. */
    Socket client() throws IOException {
        Socket client = connected(AFTERWARDS_MILLIS);
        clients.add(client);
        return client;
    }

    private Socket connected(int patienceMillis) throws IOException {
        var client = new Socket();
        client.setTcpNoDelay(true);
        client.setSoTimeout(patienceMillis);
        try {
            client.connect(server, patienceMillis);
            return client;
        } catch (IOException e) {
            client.close();
            throw e;
        }
    }

    /** Has a good client served while there is trouble; notes if it was not. */
    void meanwhile() throws IOException {
        try {
            serveGoodClient(MEANWHILE_MILLIS);
        } catch (SocketTimeoutException e) {
            heldUp = true;
        }
    }

    /** Has a good client served when the trouble is over. */
    void afterwards() throws IOException {
        try {
            serveGoodClient(AFTERWARDS_MILLIS);
        } catch (SocketTimeoutException e) {
            throw new IOException("afterwards a client waited " + AFTERWARDS_MILLIS / 1000 + " s in vain", e);
        }
    }

    private void serveGoodClient(int patienceMillis) throws IOException {
        var content = new Content(random.nextInt(900_000) + 100_000);
        try (Socket client = connected(patienceMillis)) {
            for (int i = 0; i < LINES; i++) {
                byte[] line = new byte[Content.LENGTH];
                content.next().get(line);
                client.getOutputStream().write(line);
                byte[] answer = client.getInputStream().readNBytes(line.length);
                int matching = content.matching(ByteBuffer.wrap(answer), 0);
                if (matching < line.length) {
                    throw new IOException(
                            answer.length == matching
                                    ? content.lost(matching)
                                    : content.wrong(0, ByteBuffer.wrap(answer)));
                }
            }
        }
    }

    /** Everybody who has made trouble goes. */
    @Override
    public void close() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }
}
