package interleave.thread;

import static interleave.support.Defect.WRONG_RESULT;
import static interleave.support.Judge.CONTRACT;

import interleave.support.Broken;

/** {@link FunctionStarter} that calls the wrong one of two methods. */
@Broken(
        defect = WRONG_RESULT,
        symptom = "the task runs in the caller's own thread, and the caller waits for it",
        twin = FunctionStarter.class,
        seenBy = CONTRACT,
        ids = {"CWE-572", "THI00-J", "RU_INVOKE_RUN"})
public final class BrokenFunctionStarterRuns implements Starter {
    /** Creates one; it has no state. */
    public BrokenFunctionStarterRuns() {}

    @Override
    @SuppressWarnings("DoNotCall") // the lesson: the compiler would have told you
    public Thread start(String name, Runnable task) {
        var thread = new Thread(task);
        thread.setName(name);
        thread.run();
        return thread;
    }
}
