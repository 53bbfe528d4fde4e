package interleave.cli;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What a user may have meant. */
final class Suggestion {
    private static final LevenshteinDistance LETTERS = LevenshteinDistance.getDefaultInstance();

    private Suggestion() {}

    /** {@code " Did you mean: …?"}, or nothing if no word of {@code known} is like {@code asked}. */
    static String of(String asked, Collection<String> known) {
        return known.stream()
                .filter(word -> LETTERS.apply(asked, word) <= Math.max(1, word.length() / 3))
                .min(Comparator.comparingInt(word -> LETTERS.apply(asked, word)))
                .map(word -> " Did you mean: " + word + "?")
                .orElse("");
    }
}
