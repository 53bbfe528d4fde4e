package interleave.queue;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An array of {@code E}, some places of which are empty.
 *
 * @param <E> the items
 */
final class Places<E> {
    private final @Nullable Object[] places;

    Places(int length) {
        this(new @Nullable Object[length]);
    }

    private Places(@Nullable Object[] places) {
        this.places = places;
    }

    int length() {
        return places.length;
    }

    /** The item at {@code place}, which is not empty. */
    @SuppressWarnings({"unchecked", "NullAway"}) // only set() writes into the array, and it takes nothing but an E
    E at(int place) {
        return (E) places[place];
    }

    void set(int place, E item) {
        places[place] = item;
    }

    /** The item at {@code place}, which is empty afterwards: what was given out must not be kept alive here. */
    E take(int place) {
        E item = at(place);
        places[place] = null;
        return item;
    }

    /** Empties all places. */
    void clear() {
        Arrays.fill(places, null);
    }

    /** These, and some more, but no more than {@code most}. */
    Places<E> grown(int most) {
        int length = length() > most / 2 ? most : 2 * length();
        return new Places<>(Arrays.copyOf(places, length));
    }
}
