package interleave.thread;

import static interleave.support.Defect.EXCEPTION;
import static interleave.support.Judge.CONTRACT;

import interleave.support.Broken;

/** {@link DaemonBackground} with two lines in the wrong order. */
@Broken(
        defect = EXCEPTION,
        symptom = "start throws IllegalThreadStateException, and the thread runs on all the same",
        twin = DaemonBackground.class,
        seenBy = CONTRACT,
        ids = "CWE-696")
public final class BrokenDaemonBackgroundDecidesTooLate implements Background {
    /** Creates one; it has no state. */
    public BrokenDaemonBackgroundDecidesTooLate() {}

    @Override
    public Thread start(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.start();
        thread.setDaemon(true);
        return thread;
    }
}
