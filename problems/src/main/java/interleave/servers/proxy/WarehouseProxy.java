package interleave.servers.proxy;

import interleave.servers.Connection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketAddress;
import java.time.Duration;

/**
 * A warehouse that is elsewhere: writes down which method was called with what, sends it, and reads what came of it.
 *
 * <pre>{@code
 * Warehouse warehouse = new WarehouseProxy(server, Duration.ofSeconds(5));
 * warehouse.store("bolts", 100);
 * }</pre>
 *
 * <p>A connection for each call, as on the slide. So threads may share a proxy: they share nothing but the address.
 *
 * <p><b>Not promised:</b> that a call which threw {@link ServerGoneException} was not made.
 *
 * <p>Source: slides 002, {@code class Proxy(Subject)}.
 */
public final class WarehouseProxy implements Warehouse {
    private static final int LONGEST = 1000; // fits into a question, whatever the letters

    private final SocketAddress server;
    private final Duration patience;

    /** For the warehouse behind {@code server}; an answer is waited for with {@code patience}. */
    public WarehouseProxy(SocketAddress server, Duration patience) {
        this.server = server;
        this.patience = patience;
    }

    @Override
    public int stock(String article) {
        return unexceptional("stock", article, 0);
    }

    @Override
    public int store(String article, int amount) {
        return unexceptional("store", article, amount);
    }

    @Override
    public int take(String article, int amount) throws OutOfStockException {
        return call("take", article, amount);
    }

    private int unexceptional(String method, String article, int amount) {
        try {
            return call(method, article, amount);
        } catch (OutOfStockException e) {
            throw new RemoteFailureException(method + " does not throw that: " + e.getMessage());
        }
    }

    /** Calls the method of that name, which the interface may not have. */
    int call(String method, String article, int amount) throws OutOfStockException {
        byte[] question = question(method, article, amount);
        byte[] answer;
        try (Connection connection = Connection.to(server)) {
            connection.setReadTimeout(patience);
            Wire.FRAMING.write(connection.output(), question);
            answer = Wire.FRAMING.read(connection.input());
            if (answer == null) {
                throw new EOFException("it has hung up without an answer");
            }
        } catch (IOException e) {
            throw new ServerGoneException("no answer from the server: " + e.getMessage(), e);
        }
        try {
            return result(answer);
        } catch (IOException e) {
            throw new ServerGoneException("not an answer: " + e.getMessage(), e);
        }
    }

    private static byte[] question(String method, String article, int amount) {
        if (article.length() > LONGEST) {
            throw new IllegalArgumentException("the name of an article has at most " + LONGEST + " letters");
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(method);
            out.writeUTF(article);
            out.writeInt(amount);
        } catch (IOException e) {
            throw new IllegalStateException("an array takes all", e);
        }
        return bytes.toByteArray();
    }

    private static int result(byte[] answer) throws IOException, OutOfStockException {
        var in = new DataInputStream(new ByteArrayInputStream(answer));
        int kind = in.read();
        return switch (kind) {
            case Wire.RESULT -> in.readInt();
            case Wire.OUT_OF_STOCK -> throw new OutOfStockException(in.readUTF());
            case Wire.ILLEGAL_ARGUMENT -> throw new IllegalArgumentException(in.readUTF());
            case Wire.UNKNOWN_METHOD, Wire.FAILED -> throw new RemoteFailureException(in.readUTF());
            default -> throw new ProtocolException("kind " + kind);
        };
    }
}
