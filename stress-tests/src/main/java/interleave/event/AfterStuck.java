package interleave.event;

import interleave.spec.StuckException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After a test that got stuck the verdict is known; others would get stuck as well, and each takes its time. */
final class AfterStuck implements AfterTestExecutionCallback, ExecutionCondition {
    private static final AtomicBoolean STUCK = new AtomicBoolean(); // of this variant: each has specs of its own

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().orElse(null) instanceof StuckException) {
            STUCK.set(true);
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        return STUCK.get()
                ? ConditionEvaluationResult.disabled("a test before this one got stuck")
                : ConditionEvaluationResult.enabled("nothing has got stuck so far");
    }
}
