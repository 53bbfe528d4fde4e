package interleave.condition;

import interleave.spec.StuckException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After a test that got stuck, the others would get stuck as well, and each takes its seconds: leave them out. */
final class AfterStuck implements AfterTestExecutionCallback, ExecutionCondition {
    private static final AtomicBoolean STUCK = new AtomicBoolean(); // of this variant: each has specs of its own

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException()
                .filter(StuckException.class::isInstance)
                .isPresent()) {
            STUCK.set(true);
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        return STUCK.get()
                ? ConditionEvaluationResult.disabled("a test before got stuck")
                : ConditionEvaluationResult.enabled("nothing has got stuck so far");
    }
}
