package interleave.thread;

import static interleave.support.Defect.WRONG_RESULT;
import static interleave.support.Judge.CONTRACT;

import interleave.support.Broken;

/** {@link FunctionStarter} that asks for the current thread, which is not the new one. */
@Broken(
        defect = WRONG_RESULT,
        symptom = "the caller is renamed, and the new thread is called Thread-0",
        twin = FunctionStarter.class,
        seenBy = CONTRACT,
        ids = "CWE-684")
public final class BrokenFunctionStarterNamesTheCaller implements Starter {
    /** Creates one; it has no state. */
    public BrokenFunctionStarterNamesTheCaller() {}

    @Override
    public Thread start(String name, Runnable task) {
        var thread = new Thread(task);
        Thread.currentThread().setName(name);
        thread.start(); // not run(): that would be a call like any other, in the caller's own thread
        return thread;
    }
}
