package interleave.thread;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Judge.CONTRACT;

import interleave.support.Broken;

/** {@link FunctionStarter} that makes a thread, and lets it lie. */
@Broken(
        defect = LOST_ITEM,
        symptom = "the task never runs, and join does not wait for it",
        twin = FunctionStarter.class,
        seenBy = CONTRACT,
        ids = {"DeadThread", "CWE-670"})
public final class BrokenFunctionStarterForgetsToStart implements Starter {
    /** Creates one; it has no state. */
    public BrokenFunctionStarterForgetsToStart() {}

    @Override
    public Thread start(String name, Runnable task) {
        var thread = new Thread(task);
        thread.setName(name);
        return thread;
    }
}
