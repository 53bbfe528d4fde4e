package interleave.barrier;

import interleave.spec.StuckException;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * When one test has shown that a barrier hangs, the others are left out: each would take two seconds to
 * show the same. The specs of each variant are loaded anew, so a static field belongs to one variant.
 */
public final class OneHangIsEnough implements TestExecutionExceptionHandler, ExecutionCondition {
    private static volatile boolean hung;

    /** Created by JUnit. */
    public OneHangIsEnough() {}

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        if (thrown instanceof StuckException) {
            hung = true;
        }
        throw thrown;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return hung
                ? ConditionEvaluationResult.disabled("this barrier hangs, as has been shown")
                : ConditionEvaluationResult.enabled("no test has hung so far");
    }
}
