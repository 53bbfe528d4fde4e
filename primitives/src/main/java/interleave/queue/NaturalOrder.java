package interleave.queue;

/** The order of items that can compare themselves. */
final class NaturalOrder {
    private NaturalOrder() {}

    /**
     * Less than, equal to or greater than 0 as {@code one} is to {@code other}.
     *
     * @throws ClassCastException if {@code one} cannot be compared, or not with {@code other}
     */
    @SuppressWarnings("unchecked") // nobody can know before whether an E compares; the exception is the answer
    static <E> int compare(E one, E other) {
        return ((Comparable<? super E>) one).compareTo(other);
    }
}
