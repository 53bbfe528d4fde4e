package interleave.producerconsumer;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A paper that remembers who printed what. */
final class Sheet implements Paper {
    private final AtomicLong printed = new AtomicLong();
    private final StringBuilder[] columns; // one for each reader, who alone writes it

    Sheet(int readers) {
        columns = new StringBuilder[readers];
        for (int i = 0; i < readers; i++) {
            columns[i] = new StringBuilder();
        }
    }

    @Override
    public void print(int reader, int character) {
        columns[reader].appendCodePoint(character);
        printed.incrementAndGet();
    }

    /** How many characters there are by now. */
    long printed() {
        return printed.get();
    }

    /** What {@code reader} has printed. */
    String column(int reader) {
        return columns[reader].toString();
    }

    /** What is wrong if {@code text} was to be printed; null if nothing is. */
    @Nullable
    String complaint(String text) {
        Map<Integer, Long> difference = new HashMap<>();
        text.codePoints().forEach(character -> difference.merge(character, -1L, Long::sum));
        Stream.of(columns)
                .flatMapToInt(StringBuilder::codePoints)
                .forEach(character -> difference.merge(character, 1L, Long::sum));
        long lost = -sum(difference, -1);
        long doubled = sum(difference, 1);
        return lost == 0 && doubled == 0
                ? null
                : "of " + text.codePoints().count() + " characters " + lost + " lost, " + doubled + " doubled";
    }

    private static long sum(Map<Integer, Long> difference, int sign) {
        return difference.values().stream()
                .filter(count -> Long.signum(count) == sign)
                .mapToLong(Long::longValue)
                .sum();
    }
}
