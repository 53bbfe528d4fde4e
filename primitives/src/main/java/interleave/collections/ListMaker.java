package interleave.collections;

import java.util.List;

/** Makes lists of one kind: what a column of the lesson's table of operations is about. */
@FunctionalInterface
public interface ListMaker {
    /** A new list of these {@code elements}, as the JDK makes it: nothing is added to it, and nothing guarded. */
    List<Integer> of(Integer... elements);
}
