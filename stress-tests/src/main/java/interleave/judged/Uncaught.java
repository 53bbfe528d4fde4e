package interleave.judged;

import interleave.judge.Evidence;
import interleave.judge.Judgement;
import interleave.judge.Verdict;
import interleave.support.Defect;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Exceptions of which threads have died. JUnit, jcstress and Lincheck notice some of them; nobody notices all. */
final class Uncaught implements Thread.UncaughtExceptionHandler {
    private record Death(Thread thread, Throwable cause) {}

    private final ConcurrentLinkedQueue<Death> deaths = new ConcurrentLinkedQueue<>();

    /** Listens for all threads of this JVM that have no handler of their own. */
    static Uncaught listen() {
        var uncaught = new Uncaught();
        Thread.setDefaultUncaughtExceptionHandler(uncaught);
        return uncaught;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable cause) {
        deaths.add(new Death(thread, cause));
    }

    /** Starts again, for the next variant. */
    void forget() {
        deaths.clear();
    }

    /** The judgement, corrected if a thread died behind the judge's back. */
    Judgement correct(Judgement judgement) {
        Optional<Death> first = Optional.ofNullable(deaths.peek());
        if (first.isEmpty() || judgement.verdict() != Verdict.PASSED) {
            return judgement;
        }
        Death death = first.get();
        return Judgement.exposed(
                judgement.judge(),
                Defect.EXCEPTION,
                "the thread \"" + death.thread().getName() + "\" died of " + death.cause(),
                judgement.effort(),
                List.of(new Evidence.Text("where it was thrown", Stacks.trace(death.cause()))));
    }
}
