package interleave.judged;

import interleave.spec.StuckException;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * When one test has shown that a variant hangs, the others are left out: they would hang as well, and
 * each hang takes its second to be recognised. JUnit finds this class by itself, but only where the kit
 * asks it to; what it remembers ends with the examination.
 */
public final class OneHangIsEnough implements AfterTestExecutionCallback, ExecutionCondition {
    /** Created by JUnit. */
    public OneHangIsEnough() {}

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().orElse(null) instanceof StuckException) {
            memory(test).put("hung", true);
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        return memory(test).get("hung") == null
                ? ConditionEvaluationResult.enabled("nothing has hung so far")
                : ConditionEvaluationResult.disabled("a test before this one has hung");
    }

    private static Store memory(ExtensionContext test) {
        return test.getRoot().getStore(Namespace.create(OneHangIsEnough.class));
    }
}
