package interleave.explore.execution;

/**
 * A lock that a strand holds.
 *
 * @param resource the lock
 * @param site where it was taken
 */
public record Held(Resource resource, int site) {}
