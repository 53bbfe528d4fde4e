package interleave.queue;

import java.util.Collection;
import java.util.concurrent.TimeUnit;

/** Null where none may be: how are callers answered whom no checker has warned? */
@SuppressWarnings("NullAway") // on purpose
final class Missing {
    static final Integer ITEM = null;
    static final TimeUnit UNIT = null;
    static final Collection<Integer> TARGET = null;

    private Missing() {}
}
