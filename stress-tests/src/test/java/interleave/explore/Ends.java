package interleave.explore;

import interleave.explore.execution.Ending;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the exploration of a program must end. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Ends {
    /** In which way; {@code FINISHED} for a right program. */
    Ending.Kind value();

    /** What the sentence must say, as a regular expression for a part of it. */
    String saying() default "";
}
