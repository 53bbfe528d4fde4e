package interleave.visibility;

/** Makes the cells that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface LongCellFactory {
    /** A cell that holds 0. */
    LongCell create();
}
