package interleave.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one client says: each line names the client and the request, and no two lines are alike. So an answer tells, if it is
 * not the one that was expected, whose it is.
 *
 * <p>A line has 64 bytes: {@code c000007r0000000012}, letters, some UTF-8, and {@code \n}.
 */
final class Content {
    /** Bytes of a line, with its end. */
    static final int LENGTH = 64;

    private static final int NUMBER_AT = 8;
    private static final int NUMBER_END = 18;
    private static final int LETTERS_END = 58;
    private static final byte[] TAIL = "é中\n".getBytes(StandardCharsets.UTF_8); // 2 + 3 + 1
    private static final Pattern ANSWER =
            Pattern.compile("C(?<client>\\d{6})R(?<request>\\d{10})", Pattern.CASE_INSENSITIVE);

    private final int client;
    private long request = -1;
    private final byte[] line = new byte[LENGTH];
    private final byte[] answer = new byte[LENGTH];
    private final ByteBuffer toSend = ByteBuffer.allocateDirect(LENGTH);

    Content(int client) {
        this.client = client;
        byte[] head = String.format("c%06dr", client).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, line, 0, head.length);
        System.arraycopy(TAIL, 0, line, LETTERS_END, TAIL.length);
    }

    boolean hasBegun() {
        return request >= 0;
    }

    /** The next line, to be sent. */
    ByteBuffer next() {
        request++;
        long rest = request;
        for (int i = NUMBER_END - 1; i >= NUMBER_AT; i--) {
            line[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        int letter = (int) ((client + request) % 26);
        for (int i = NUMBER_END; i < LETTERS_END; i++) {
            line[i] = (byte) ('a' + letter);
            letter = letter == 25 ? 0 : letter + 1;
        }
        for (int i = 0; i < LENGTH; i++) {
            answer[i] = line[i] >= 'a' && line[i] <= 'z' ? (byte) (line[i] - 32) : line[i];
        }
        return toSend.clear().put(line).flip();
    }

    /** How many of the bytes from {@code position} on are those that the answer has from {@code from} on. */
    int matching(ByteBuffer bytes, int from) {
        int most = Math.min(bytes.remaining(), LENGTH - from);
        int i = 0;
        while (i < most && bytes.get(bytes.position() + i) == answer[from + i]) {
            i++;
        }
        return i;
    }

    /** What is wrong with an answer that is not the expected one. */
    String wrong(int matched, ByteBuffer from) {
        byte[] rest = new byte[Math.min(from.remaining(), LENGTH)];
        from.get(from.position(), rest);
        String got = new String(answer, 0, matched, StandardCharsets.ISO_8859_1)
                + new String(rest, StandardCharsets.ISO_8859_1);
        Matcher found = ANSWER.matcher(got);
        if (!found.find()) {
            return "client " + client + " got bytes that are no answer of anybody, at byte " + matched
                    + " of its request " + request + ": " + quoted(got);
        }
        int whose = Integer.parseInt(found.group("client"));
        long which = Long.parseLong(found.group("request"));
        if (whose != client) {
            return "client " + client + " got the answer of client " + whose + " (crossed)";
        }
        if (which < request) {
            return "client " + client + " got the answer to its request " + which + " again (doubled), waiting for "
                    + request;
        }
        return "client " + client + " got wrong bytes at byte " + matched + " of the answer to its request " + request
                + ": " + quoted(got);
    }

    /** That an answer was cut off. */
    String lost(int matched) {
        return "client " + client + " got " + matched + " of the " + LENGTH + " bytes of the answer to its request "
                + request + ", then the connection was closed (lost)";
    }

    private static String quoted(String bytes) {
        return "\"" + bytes.replaceAll("[^ -~]", "?") + "\"";
    }
}
