package interleave.servers.proxy;

import interleave.servers.Connection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What both skeletons do: receive a call, make it, send what came of it. */
final class Upcall {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Upcall() {}

    /** Serves the call that comes over {@code connection}. */
    static void serve(Connection connection, Warehouse warehouse) throws IOException {
        connection.setDeadline(
                PATIENCE); // for the whole question: or one who sends a byte now and then keeps his place
        byte[] question = Wire.FRAMING.read(connection.input());
        if (question == null) {
            return;
        }
        var in = new DataInputStream(new ByteArrayInputStream(question));
        String method = in.readUTF();
        String article = in.readUTF();
        int amount = in.readInt();
        RuntimeException failure = null;
        byte[] answer;
        try {
            answer = switch (method) { // one of these, and no other: a name from outside calls nothing by itself
                case "stock" -> result(warehouse.stock(article));
                case "store" -> result(warehouse.store(article, amount));
                case "take" -> result(warehouse.take(article, amount));
                default -> refusal(Wire.UNKNOWN_METHOD, "there is no such method");
            };
        } catch (OutOfStockException e) {
            answer = refusal(Wire.OUT_OF_STOCK, e.getMessage());
        } catch (IllegalArgumentException e) {
            answer = refusal(Wire.ILLEGAL_ARGUMENT, e.getMessage());
        } catch (RuntimeException e) {
            failure = e;
            answer = refusal(Wire.FAILED, "the server has failed"); // how is nobody's business outside
        }
        Wire.FRAMING.write(connection.output(), answer);
        if (failure != null) {
            throw failure; // to the server's error hook
        }
    }

    private static byte[] result(int result) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeByte(Wire.RESULT);
        out.writeInt(result);
        return bytes.toByteArray();
    }

    private static byte[] refusal(int kind, @Nullable String message) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeByte(kind);
        out.writeUTF(String.valueOf(message));
        return bytes.toByteArray();
    }
}
