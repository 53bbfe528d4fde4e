package interleave.visibility;

/** Makes the boards that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface BoardFactory {
    /** An empty board. */
    Board create();
}
