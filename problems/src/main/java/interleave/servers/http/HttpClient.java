package interleave.servers.http;

import interleave.service.UsageException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a web server for a command's output, with the JDK's own client: the slide's {@code urllib2.urlopen}. */
public final class HttpClient {
    private HttpClient() {}

    /**
     * What a server has answered.
     *
     * @param status 200 if it went well
     * @param text the output, or what went wrong
     */
    public record Answer(int status, String text) {}

    /** Asks for {@code /command}. */
    public static Answer get(InetSocketAddress server, String command, Duration patience)
            throws IOException, InterruptedException {
        try (var client =
                java.net.http.HttpClient.newBuilder().connectTimeout(patience).build()) {
            var uri = new URI("http", null, server.getHostString(), server.getPort(), "/" + command, null, null);
            HttpRequest request = HttpRequest.newBuilder(uri).timeout(patience).build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (URISyntaxException e) {
            throw new UsageException("\"" + command + "\" cannot stand in an address.");
        }
    }
}
