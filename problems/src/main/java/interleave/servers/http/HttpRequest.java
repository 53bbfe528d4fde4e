package interleave.servers.http;

import interleave.servers.LineInput;
import interleave.servers.LineTooLongException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the first lines of an HTTP request: as much as a server without state needs.
 *
 * @param method what is to be done, for example {@code GET}
 * @param target with what, for example {@code /date}
 */
record HttpRequest(String method, String target) {
    private static final int MOST_HEADERS = 100;
    private static final Pattern FIRST_LINE = Pattern.compile("([A-Za-z!#$%&'*+.^_`|~0-9-]+) (\\S+) HTTP/1\\.([01])");

    /**
     * Reads up to the empty line that ends the headers; null if the client has gone without a word.
     *
     * @throws HttpException with the status to answer, if that is no request
     */
    static @Nullable HttpRequest read(LineInput in) throws IOException {
        String line = line(in, 414);
        if (line == null) {
            return null;
        }
        Matcher first = FIRST_LINE.matcher(line);
        if (!first.matches()) {
            throw new HttpException(400, "this is no request of HTTP/1.0 or 1.1");
        }
        boolean host = readHeaders(in);
        if (first.group(3).equals("1") && !host) {
            throw new HttpException(400, "HTTP/1.1 wants a header Host");
        }
        return new HttpRequest(first.group(1), first.group(2));
    }

    /** Reads the headers, of which only one matters: whether there is a {@code Host}. */
    private static boolean readHeaders(LineInput in) throws IOException {
        boolean host = false;
        for (int count = 0; count <= MOST_HEADERS; count++) {
            String header = line(in, 431);
            if (header == null) {
                throw new HttpException(400, "the headers do not end");
            }
            if (header.isEmpty()) {
                return host;
            }
            host |= header.regionMatches(true, 0, "Host:", 0, "Host:".length());
        }
        throw new HttpException(431, "there are more than " + MOST_HEADERS + " headers");
    }

    private static @Nullable String line(LineInput in, int tooLong) throws IOException {
        try {
            return in.readLine();
        } catch (LineTooLongException e) {
            throw new HttpException(tooLong, String.valueOf(e.getMessage()), e);
        } catch (CharacterCodingException e) {
            throw new HttpException(400, "this is no text", e);
        }
    }
}
