package interleave.collections;

import java.util.Map;

/** Makes maps of one kind: what a column of the lesson's table of operations is about. */
@FunctionalInterface
public interface MapMaker {
    /** A new map with these {@code entries}, as the JDK makes it: nothing is added to it, and nothing guarded. */
    Map<Integer, Integer> of(Map<Integer, Integer> entries);
}
