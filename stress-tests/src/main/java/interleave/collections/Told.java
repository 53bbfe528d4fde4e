package interleave.collections;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an operation gave, in words that can be compared and counted. An exception is a result like any
 * other: an order of the calls either explains it or does not.
 */
final class Told {
    private static final Object DONE = "done";

    private Told() {}

    /** What {@code operation} returns or throws; putting it into words can wait until the race is over. */
    static @Nullable Object by(Supplier<? extends @Nullable Object> operation) {
        try {
            return operation.get();
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** That {@code operation} is done, or what it throws. */
    static @Nullable Object doing(Runnable operation) {
        return by(() -> {
            operation.run();
            return DONE;
        });
    }

    /** {@code 1 2 3} for elements, {@code null} for nothing, the simple name of an exception. */
    static String words(@Nullable Object result) {
        return switch (result) {
            case IndexOutOfBoundsException thrown -> "IndexOutOfBoundsException"; // or one of its kinds
            case RuntimeException thrown -> thrown.getClass().getSimpleName();
            case Collection<?> elements -> words(by(elements::toArray));
            case Object[] elements when elements.length == 0 -> "nothing";
            case Object[] elements ->
                Arrays.stream(elements).map(Objects::toString).collect(Collectors.joining(" "));
            case null, default -> Objects.toString(result);
        };
    }
}
