package interleave.judged;

import interleave.spec.Stage;
import interleave.spec.StuckException;
import interleave.support.Defect;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * When one test has shown that a variant hangs, the others are left out: they would hang as well, and
 * each hang takes its time to be recognised. In a quick look they are left out, too, when one has shown the defect
 * that was looked for. JUnit finds this class by itself, but only where the kit asks it to; what it remembers
 * ends with the examination.
 */
public final class Enough implements AfterTestExecutionCallback, ExecutionCondition {
    /** The configuration parameter that names the {@link Defect} of which one failure is enough, if there is one. */
    static final String DEFECT = "kit.enough";

    /** Created by JUnit. */
    public Enough() {}

    @Override
    public void afterTestExecution(ExtensionContext test) {
        Optional<Throwable> thrown = test.getExecutionException();
        if (thrown.isPresent() && (hangs(thrown.get()) || showsWhatIsSought(test, thrown.get()))) {
            memory(test).put("enough", true);
        }
    }

    /** Whether threads of it are left: who runs for ever keeps the others from running. */
    private static boolean hangs(Throwable thrown) {
        return thrown instanceof StuckException || Stage.spinnersLeft();
    }

    private static boolean showsWhatIsSought(ExtensionContext test, Throwable thrown) {
        Defect shown = ContractExaminer.shows(test.getTestMethod(), thrown);
        return test.getConfigurationParameter(DEFECT)
                .filter(shown.name()::equals)
                .isPresent();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        return memory(test).get("enough") == null
                ? ConditionEvaluationResult.enabled("nothing has been shown so far")
                : ConditionEvaluationResult.disabled("a test before this one has shown enough");
    }

    private static Store memory(ExtensionContext test) {
        return test.getRoot().getStore(Namespace.create(Enough.class));
    }
}
