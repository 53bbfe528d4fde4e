package interleave.explore.execution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An operation that has happened, with what came of it until the next one. */
public final class Step {
    private final Strand strand;
    private final Operation operation;
    private final List<Touch> touches;
    private final List<String> notes = new ArrayList<>(0);
    private @Nullable String value;

    Step(Strand strand, Operation operation) {
        this.strand = strand;
        this.operation = operation;
        this.touches = new ArrayList<>(operation.touches());
    }

    /** Who did it. */
    public Strand strand() {
        return strand;
    }

    /** What was done. */
    public Operation operation() {
        return operation;
    }

    /** All that it had to do with in the end. */
    public List<Touch> touches() {
        return touches;
    }

    /** What is to be told of it: whom it woke, that it failed. */
    public List<String> notes() {
        return notes;
    }

    /** The value that was read or written, as text; null if there is none. */
    public @Nullable String value() {
        return value;
    }

    void touch(Resource resource, boolean changes) {
        touches.add(new Touch(resource, changes));
    }

    /** It turned out that {@code operation} has changed nothing. */
    void onlyLooked(Operation operation) {
        for (int i = 0; i < operation.touches().size(); i++) {
            touches.set(i, new Touch(touches.get(i).resource(), false));
        }
    }

    void note(String note) {
        notes.add(note);
    }

    void value(String value) {
        this.value = value;
    }

    /** Whether the order of this step and {@code other} may matter. */
    public boolean conflicts(List<Touch> other) {
        for (Touch touch : touches) {
            for (Touch its : other) {
                if (touch.conflicts(its)) {
                    return true;
                }
            }
        }
        return false;
    }
}
