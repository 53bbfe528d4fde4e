package interleave.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A plain field that threads read and write without any order, on purpose: whatever is read, however old, does no harm
 * (JLS 17.4.5 calls it a data race all the same). A judge who looks for races leaves it out.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Racy {
    /** Why an old value does no harm. */
    String value();
}
