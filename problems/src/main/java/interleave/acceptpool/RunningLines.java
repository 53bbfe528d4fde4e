package interleave.acceptpool;

import interleave.service.Running;
import java.io.IOException;
import java.net.SocketAddress;
import java.time.Duration;

/** A {@link LineServer} as the command line sees it. */
record RunningLines(LineServer server) implements Running {
    @Override
    public SocketAddress address() {
        return server.address();
    }

    @Override
    public String status() {
        return server instanceof Pooled pooled ? pooled.status().toString() : "";
    }

    @Override
    public boolean close(Duration patience) throws IOException, InterruptedException {
        return server.close(patience);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
