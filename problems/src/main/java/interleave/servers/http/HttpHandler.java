package interleave.servers.http;

import interleave.servers.Connection;
import interleave.servers.LineInput;
import interleave.servers.StreamHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one HTTP request, and leaves it to the method of its name: Python's {@code do_GET}, {@code do_POST}, found here in a
 * map. A method that is not in it is answered with 501.
 *
 * <p>One request for each connection, as Python's handler has it for HTTP/1.0.
 *
 * <p>Source: slides 001, {@code BaseHTTPRequestHandler}.
 */
public final class HttpHandler extends StreamHandler {
    private static final int LONGEST_LINE = 8192;
    private static final int MOST_LEFT = 1 << 16;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Map<Integer, String> PHRASES = Map.of(
            200, "OK",
            400, "Bad Request",
            404, "Not Found",
            414, "URI Too Long",
            431, "Request Header Fields Too Large",
            500, "Internal Server Error",
            501, "Not Implemented");

    private final Map<String, Method> methods;
    private @Nullable Connection connection;

    /** What is done for one method of HTTP. */
    @FunctionalInterface
    public interface Method {
        /**
         * The text to answer with; null if there is nothing of that name: then 400, as on the slide.
         *
         * @param target what stands in the request, for example {@code /date}
         */
        @Nullable
        String answer(String target) throws IOException;
    }

    /** A handler of one connection, which knows those {@code methods} by name. */
    public HttpHandler(Map<String, Method> methods) {
        super(LONGEST_LINE);
        this.methods = Map.copyOf(methods);
    }

    @Override
    public void setup(Connection request) {
        connection = request;
        request.setDeadline(PATIENCE); // for all he says: or one who says a byte now and then keeps his place for ever
    }

    @Override
    protected void handle(LineInput in, OutputStream out) throws IOException {
        try {
            HttpRequest request = HttpRequest.read(in);
            if (request == null) {
                return;
            }
            respond(200, answer(request), !request.method().equals("HEAD"), out);
        } catch (HttpException e) {
            respond(e.status(), e.sentence() + "\n", true, out);
        }
        hangUpPolitely(in, out);
    }

    private String answer(HttpRequest request) throws IOException {
        Method method = methods.get(request.method());
        if (method == null) {
            throw new HttpException(501, "nobody does that here");
        }
        String text;
        try {
            text = method.answer(request.target());
        } catch (IOException e) {
            throw new HttpException(500, "this did not work", e); // why is nobody's business outside
        }
        if (text == null) {
            throw new HttpException(400, "there is nothing of that name");
        }
        return text;
    }

    /** The length tells the client whether all has come; {@code nosniff}, that text is text whatever is in it. */
    private static void respond(int status, String text, boolean withText, OutputStream out) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        String head = String.join(
                "\r\n",
                "HTTP/1.1 " + status + " " + PHRASES.get(status),
                "Content-Type: text/plain; charset=utf-8",
                "Content-Length: " + body.length,
                "X-Content-Type-Options: nosniff",
                "Connection: close",
                "",
                "");
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        if (withText) {
            out.write(body);
        }
    }

    /**
     * Says that no more will come, and reads what the client is still sending, up to a limit: who hangs up with something
     * unread resets the connection, and the answer may be lost on its way.
     */
    private void hangUpPolitely(LineInput in, OutputStream out) throws IOException {
        out.flush();
        if (connection != null) {
            connection.endOutput();
        }
        in.readNBytes(MOST_LEFT);
    }
}
