package interleave.visibility;

import java.util.function.Consumer;

/** Makes the members that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface MemberFactory {
    /** A member who enters himself in {@code directory} when he is asked to join. */
    Member create(int number, int year, Consumer<? super Member> directory);
}
