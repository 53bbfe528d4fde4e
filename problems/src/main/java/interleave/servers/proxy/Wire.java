package interleave.servers.proxy;

import interleave.servers.framing.Framing;
import interleave.servers.framing.LengthPrefix;

/**
 * What proxy and skeleton have agreed on.
 *
 * <pre>
 * question: method (UTF), article (UTF), amount (int; 0 for stock)
 * answer:   RESULT, int     or one of the others, message (UTF)
 * </pre>
 */
final class Wire {
    static final Framing FRAMING = new LengthPrefix(4096);

    static final int RESULT = 0;
    static final int OUT_OF_STOCK = 1;
    static final int ILLEGAL_ARGUMENT = 2;
    static final int UNKNOWN_METHOD = 3;
    static final int FAILED = 4;

    private Wire() {}
}
