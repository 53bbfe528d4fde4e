package interleave.bench;

import java.util.stream.LongStream;

/** A figure for something that did not work is no figure. */
final class Checks {
    private Checks() {}

    static void same(String what, long expected, long found) {
        if (expected != found) {
            throw new IllegalStateException(what + ": expected " + expected + ", found " + found);
        }
    }

    static long sum(long[] values) {
        return LongStream.of(values).sum();
    }
}
