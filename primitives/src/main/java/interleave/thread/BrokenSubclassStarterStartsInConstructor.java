package interleave.thread;

import static interleave.support.Defect.EXCEPTION;
import static interleave.support.Judge.LOAD;

import interleave.support.Broken;

/** {@link SubclassStarter} whose threads start themselves before they are complete. */
@Broken(
        defect = EXCEPTION,
        symptom = "now and then the new thread is faster than its constructor, and finds no task",
        twin = SubclassStarter.class,
        seenBy = LOAD,
        ids = {"SC_START_IN_CTOR", "TSM01-J", "CWE-362"})
public final class BrokenSubclassStarterStartsInConstructor implements Starter {
    /** Creates one; it has no state. */
    public BrokenSubclassStarterStartsInConstructor() {}

    @Override
    public Thread start(String name, Runnable task) {
        var worker = new Worker(name, task);
        return worker;
    }

    /** What has to be done is part of the thread. */
    private static final class Worker extends Thread {
        private final Runnable task;

        Worker(String name, Runnable task) {
            super(name);
            start();
            this.task = task;
        }

        @Override
        public void run() {
            task.run();
        }
    }
}
