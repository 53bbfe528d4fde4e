package interleave.spec;

import interleave.support.Defect;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the defect that a forbidden outcome of this question shows. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Shows {
    /** What is wrong with a variant that gives a forbidden outcome. */
    Defect value();

    /** What is wrong with a variant that leaves the threads of a question to jcstress waiting for ever. */
    Defect stuck() default Defect.LOST_WAKEUP;
}
