package interleave.engine;

import interleave.judge.Variant;
import interleave.judged.Budget;
import interleave.judged.Request;
import interleave.spec.Lesson;
import java.util.List;
import java.util.UUID;

/** Requests to judged JVMs, each with a key that nobody can guess. */
final class Requests {
    private Requests() {}

    static Request of(Lesson lesson, Request.Task task, List<Variant> variants, Budget budget) {
        return new Request("kit-" + UUID.randomUUID() + " ", lesson.getClass().getName(), task, variants, budget);
    }
}
