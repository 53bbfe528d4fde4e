package interleave.acceptpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;

/** What the tests of the service say to a server, and what it has to answer. */
final class Lines {
    private Lines() {}

    static void assertServes(LineServer server) throws IOException {
        try (var client = new LineClient(server.address())) {
            assertThat(client.ask("still there?\n")).isEqualTo("STILL THERE?\n");
        }
    }

    /** Lines of any bytes and of very different lengths. */
    static byte[] anyLines(Random random, int length) {
        byte[] text = new byte[length];
        random.nextBytes(text);
        for (int i = 0; i < length; i += 1 + random.nextInt(1 << random.nextInt(15))) {
            text[i] = '\n';
        }
        return text;
    }

    static byte[] inCapitals(byte[] text) {
        byte[] capitals = text.clone();
        new ByteLoopUpper().upperCase(capitals, 0, capitals.length);
        return capitals;
    }
}
