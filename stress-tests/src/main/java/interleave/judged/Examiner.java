package interleave.judged;

import interleave.judge.Judgement;
import interleave.judge.Variant;

/** A judge at work: examines one variant after another in a judged JVM. */
interface Examiner {
    /** Examines {@code variant}, which is wrong if anything is thrown that it could have caused. */
    Judgement examine(Variant variant) throws Exception;

    /** Whether threads of the variant are still running, so that this JVM is spoilt for the next variant. */
    default boolean leftThreadsBehind() {
        return false;
    }
}
