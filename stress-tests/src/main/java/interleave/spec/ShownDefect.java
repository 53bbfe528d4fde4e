package interleave.spec;

import interleave.support.Defect;

/** A test has failed in a way that shows this defect, whatever its {@link Shows} says of other failures. */
public final class ShownDefect extends AssertionError {
    private static final long serialVersionUID = 1;

    private final Defect defect;

    /** Says which defect, and how it was seen. */
    public ShownDefect(Defect defect, String message) {
        super(message);
        this.defect = defect;
    }

    /** Which one. */
    public Defect defect() {
        return defect;
    }
}
