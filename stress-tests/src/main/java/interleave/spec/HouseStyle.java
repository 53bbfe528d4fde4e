package interleave.spec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A contract test that is for the kit's own variants only: it asks for something that the house demands and the
 * contract does not say, such as what {@code toString} shows. Somebody who hands in a file cannot know it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag(HouseStyle.TAG)
public @interface HouseStyle {
    /** The tag by which JUnit tells such tests. */
    String TAG = "house-style";
}
