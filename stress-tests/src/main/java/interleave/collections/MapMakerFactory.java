package interleave.collections;

/** Makes the makers of maps for the table's columns. */
@FunctionalInterface
public interface MapMakerFactory {
    /** A maker of maps of one kind. */
    MapMaker create();
}
