package interleave.bench.servers;

import com.sun.net.httpserver.HttpServer;
import interleave.servers.Hosted;
import interleave.servers.Server;
import interleave.servers.StreamEndpoint;
import interleave.servers.ThreadPerRequest;
import interleave.servers.http.HttpHandler;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * A JVM with one server of HTTP in it, the slides' or the JDK's own: both answer one request for each connection, in a virtual
 * thread, with the same text. Says at which port it listens, and ends when its input ends.
 */
final class HttpServe {
    /** What is asked for. */
    static final String TARGET = "/text";

    /** What is answered. */
    static final String TEXT = "All that glisters is not gold.\n".repeat(32);

    private static final int BACKLOG = 4096;
    private static final int MOST = 1000;

    private HttpServe() {}

    public static void main(String[] args) throws IOException {
        var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        int port = args[0].equals(HttpContest.SLIDES) ? slides(anyPort) : jdk(anyPort);
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8).println(port);
        while (System.in.read() >= 0) {
            // until who has started it ends, however it ends
        }
        System.exit(0); // and with it the server
    }

    private static int slides(InetSocketAddress address) throws IOException {
        Map<String, HttpHandler.Method> methods = Map.of("GET", target -> target.equals(TARGET) ? TEXT : null);
        var server = Hosted.start(new Server<>(
                StreamEndpoint.tcp(address, BACKLOG),
                () -> new HttpHandler(methods),
                ThreadPerRequest.virtual(MOST),
                Server.IGNORE));
        return ((InetSocketAddress) server.address()).getPort();
    }

    private static int jdk(InetSocketAddress address) throws IOException {
        HttpServer server = HttpServer.create(address, BACKLOG);
        byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
        server.createContext(TARGET, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.getResponseHeaders().set("Connection", "close"); // as the slides' does
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
            exchange.close();
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server.getAddress().getPort();
    }
}
