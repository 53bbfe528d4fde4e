package interleave.explore.execution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened, step by step. What comes of a step is added to it until the next one begins. */
public final class Journal {
    private final List<Step> steps = new ArrayList<>();
    private @Nullable Step open;

    Journal() {}

    /** All steps so far. */
    public List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }

    /** The running step has to do with {@code resource} too. */
    public void touch(Resource resource, boolean changes) {
        if (open != null) {
            open.touch(resource, changes);
            if (changes) {
                resource.change();
            }
        }
    }

    /** Something about the running step that people should read. */
    public void note(String note) {
        if (open != null) {
            open.note(note);
        }
    }

    /** The value that the running step has read or written. */
    public void value(String value) {
        if (open != null) {
            open.value(value);
        }
    }

    /** It turned out that {@code operation} has changed nothing. */
    void onlyLooked(Operation operation) {
        if (open != null && open.operation() == operation) {
            open.onlyLooked(operation);
        }
    }

    boolean isOpen() {
        return open != null;
    }

    void open(Step step) {
        open = step;
        steps.add(step);
    }

    /** Ends the running step, if there is one, and tells {@code scheduler}. */
    void close(Scheduler scheduler) {
        if (open != null) {
            scheduler.stepped(open);
            open = null;
        }
    }
}
