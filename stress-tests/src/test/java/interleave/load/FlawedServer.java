package interleave.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A server, a thread for each client, that does one thing wrong; the load generator has to find out what. */
final class FlawedServer implements AutoCloseable {
    /** What is done with a client's n-th line, counted from 0. */
    interface Flaw {
        void answer(Client client, int n, String line) throws IOException, InterruptedException;
    }

    /** A client of this server. */
    record Client(Socket socket) {
        void say(String text) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private final ServerSocket acceptor = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
    private final Flaw flaw;

    FlawedServer(Flaw flaw) throws IOException {
        this.flaw = flaw;
        Thread.ofVirtual().start(this::serve);
    }

    static String capitals(String line) {
        return line.replace('é', '\0').toUpperCase(Locale.ROOT).replace('\0', 'é') + "\n";
    }

    InetSocketAddress address() {
        return (InetSocketAddress) acceptor.getLocalSocketAddress();
    }

    private void serve() {
        try {
            while (true) {
                var client = new Client(acceptor.accept());
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Client client) {
        try (Socket socket = client.socket();
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.setTcpNoDelay(true);
            String line = in.readLine();
            for (int n = 0; line != null; n++) {
                flaw.answer(client, n, line);
                line = in.readLine();
            }
        } catch (IOException e) {
            // the client has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        acceptor.close();
    }
}
