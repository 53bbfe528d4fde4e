package interleave.collections;

/** Makes the makers of lists for the table's columns. */
@FunctionalInterface
public interface ListMakerFactory {
    /** A maker of lists of one kind. */
    ListMaker create();
}
