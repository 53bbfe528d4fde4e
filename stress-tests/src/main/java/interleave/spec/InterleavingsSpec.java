package interleave.spec;

import java.util.List;

/** How Lincheck examines a lesson: operations, what they should do one after another, and scenarios. */
public interface InterleavingsSpec {
    /** The class whose {@code @Operation} methods are called; it makes its subject by {@link Subject#factory}. */
    Class<?> operations();

    /** A class with methods of the same names, right as long as one thread at a time calls them. */
    Class<?> sequential();

    /** What to run; each scenario is tried in many interleavings. */
    List<Scenario> scenarios();
}
