package interleave.explore.execution;

/**
 * That an operation has to do with a resource.
 *
 * @param resource which one
 * @param changes whether it may change it; two that only look may change places
 */
public record Touch(Resource resource, boolean changes) {
    /** Whether the order of this and {@code other} may matter. */
    public boolean conflicts(Touch other) {
        return resource == other.resource && (changes || other.changes);
    }
}
