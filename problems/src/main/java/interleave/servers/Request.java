package interleave.servers;

import java.io.IOException;
import java.net.SocketAddress;

/** What a client wants: a connection over which it will say more, or all of it in one datagram. */
public sealed interface Request extends AutoCloseable permits Connection, Datagram {
    /** Who asks. An unnamed client of a Unix socket has an address without a path. */
    SocketAddress client();

    /** Ends it; a second time it does nothing. Whoever reads or writes meanwhile gets an exception. */
    @Override
    void close() throws IOException;
}
