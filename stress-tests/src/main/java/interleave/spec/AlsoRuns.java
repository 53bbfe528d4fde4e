package interleave.spec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a spec of JUnit or jcstress tests: further classes of tests that belong to it, so that each can be about one idea. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AlsoRuns {
    /** The other classes. */
    Class<?>[] value();
}
