package interleave.servers.creosote;

import interleave.servers.Datagram;
import interleave.servers.Handler;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Shows what comes, a line for each datagram, and answers nothing.
 *
 * <p>What a stranger sends may hold orders to a terminal; so signs that are not letters are shown as {@code \}{@code u001b},
 * as Python's {@code repr} does on the slide.
 *
 * <p>Source: slides 004, {@code bucket}: <q>an infinite loop, printing out received messages</q>.
 */
public final class BucketHandler implements Handler<Datagram> {
    private final Consumer<String> output;

    /** A handler of one datagram, which shows it to {@code output}. */
    public BucketHandler(Consumer<String> output) {
        this.output = output;
    }

    @Override
    public void handle(Datagram datagram) {
        output.accept(shown(new String(datagram.content(), StandardCharsets.UTF_8)));
    }

    static String shown(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (letter == '\\') {
                shown.append("\\\\");
            } else if (letter == '\n') {
                shown.append("\\n");
            } else if (harmless(letter)) {
                shown.appendCodePoint(letter);
            } else {
                shown.append(String.format(Locale.ROOT, "\\u%04x", letter));
            }
        });
        return shown.toString();
    }

    private static boolean harmless(int letter) {
        return !Character.isISOControl(letter)
                && Character.getType(letter) != Character.FORMAT; // FORMAT: from right to left
    }
}
