package interleave.acceptpool;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Several processes that were there before the first client came, all accepting at the same port by SO_REUSEPORT. The system
 * deals out the connections; inside, each process is a {@link SelectorLineServer}.
 *
 * <p>No process is started for a client, and no byte goes through the parent. But the system deals by a hash of the addresses,
 * not by who has time: one process may have all the work. The parent only holds the port, without listening, so that it stays
 * the same for all.
 *
 * <p>{@code limit} counts for each process. A child ends when its input ends, so none is left behind if the parent dies.
 *
 * <p><b>Not promised:</b> that a client which a child was dealt, but has not accepted yet, is served when the server closes.
 * A child that hangs holds up the clients that it was dealt, and those it is dealt yet; one that dies takes its clients with it,
 * the others get those who come, and nobody takes its place. A close kills who hangs.
 * Where there is no SO_REUSEPORT the constructor throws {@link UnsupportedOperationException}.
 *
 * <p>Source: slides 003, a process for each connection; here started beforehand.
 */
public final class ReusePortLineServer implements LineServer {
    private final SocketChannel port = SocketChannel.open(); // bound and never connected: holds the address
    private final List<Process> children = new ArrayList<>();
    private final InetSocketAddress address;

    /** Starts the processes, and returns when all of them listen. */
    public ReusePortLineServer(LineSettings settings) throws IOException {
        try {
            port.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            port.setOption(StandardSocketOptions.SO_REUSEPORT, true);
            port.bind(settings.address());
            address = (InetSocketAddress) port.getLocalAddress();
            for (int i = 0; i < settings.workers(); i++) {
                children.add(start(settings));
            }
            for (Process child : children) {
                awaitReady(child);
            }
        } catch (IOException | RuntimeException e) {
            children.forEach(Process::destroyForcibly);
            port.close();
            throw e;
        }
    }

    private Process start(LineSettings settings) throws IOException {
        return Jvm.of(
                        ReusePortLineServer.class,
                        address.getAddress().getHostAddress(),
                        String.valueOf(address.getPort()),
                        String.valueOf(settings.backlog()),
                        String.valueOf(settings.limit()),
                        String.valueOf(settings.longestLine()))
                .redirectError(Redirect.DISCARD) // a full pipe that nobody reads would stop it
                .start();
    }

    private static void awaitReady(Process child) throws IOException {
        BufferedReader says = child.inputReader(StandardCharsets.UTF_8);
        if (says.readLine() == null) {
            throw new IOException("a child does not listen; it ended before");
        }
    }

    /** What a child does: serves until its input ends, then drains for as long as the parent lets it. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var settings = new LineSettings(
                new InetSocketAddress(args[0], Integer.parseInt(args[1])),
                Integer.parseInt(args[2]),
                1,
                Integer.parseInt(args[3]),
                Integer.parseInt(args[4]),
                new EightAtATimeUpper());
        try (var server = new SelectorLineServer(settings, ReusePortLineServer::reusePort);
                var out = new FileOutputStream(FileDescriptor.out)) {
            out.write("listening\n".getBytes(StandardCharsets.US_ASCII));
            while (System.in.read() >= 0) {
                // nothing is said; only that the parent is there
            }
            server.close(Duration.ofDays(1));
        }
    }

    private static void reusePort(ServerSocketChannel acceptor) throws IOException {
        acceptor.setOption(StandardSocketOptions.SO_REUSEPORT, true);
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public boolean close(Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        port.close();
        for (Process child : children) {
            child.getOutputStream().close(); // the end of its input
        }
        boolean inTime = true;
        for (Process child : children) {
            inTime &= child.waitFor(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            child.destroyForcibly().waitFor();
            child.inputReader(StandardCharsets.UTF_8).close();
        }
        return inTime;
    }
}
