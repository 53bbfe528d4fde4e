package interleave.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks code that is wrong on purpose. Never copy it: compare it with its {@link #twin}, which is
 * right and differs by as little as possible.
 *
 * <p>The claims made here are tested: every judge in {@link #seenBy} must expose the class by
 * {@link #defect}; the others may meet it by chance, and see something that {@linkplain Defect#mayShowAs follows} from it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Broken {
    /** The defect which the judges must find. */
    Defect defect();

    /** What a user of the class would observe, in one sentence. */
    String symptom();

    /** The right class from which this one differs by the mistake. */
    Class<?> twin();

    /** The judges which expose it; the others are blind to it. */
    Judge[] seenBy();

    /** Where the pattern is catalogued, for example {@code CWE-366}. */
    String[] ids() default {};
}
