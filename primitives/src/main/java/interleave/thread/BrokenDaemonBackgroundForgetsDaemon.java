package interleave.thread;

import static interleave.support.Defect.LEAK;
import static interleave.support.Judge.CONTRACT;

import interleave.support.Broken;

/** {@link DaemonBackground} without the line that makes it one. */
@Broken(
        defect = LEAK,
        symptom = "main has ended, and the JVM never does",
        twin = DaemonBackground.class,
        seenBy = CONTRACT,
        ids = {"CWE-772", "FNU orphaned thread"})
public final class BrokenDaemonBackgroundForgetsDaemon implements Background {
    /** Creates one; it has no state. */
    public BrokenDaemonBackgroundForgetsDaemon() {}

    @Override
    public Thread start(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.start();
        return thread;
    }
}
