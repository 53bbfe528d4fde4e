package interleave.thread;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Judge.CONTRACT;

import interleave.support.Broken;

/** {@link UserForeground} that leaves to its parent what it is. */
@Broken(
        defect = LOST_ITEM,
        symptom = "started by a daemon it is one: the JVM ends in the middle of the task",
        twin = UserForeground.class,
        seenBy = CONTRACT,
        ids = "CWE-665")
public final class BrokenUserForegroundInheritsDaemon implements Foreground {
    /** Creates one; it has no state. */
    public BrokenUserForegroundInheritsDaemon() {}

    @Override
    public Thread start(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.start();
        return thread;
    }
}
