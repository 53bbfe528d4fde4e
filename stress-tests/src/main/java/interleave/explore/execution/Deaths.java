package interleave.explore.execution;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Says of what a strand has died, and where in the program. */
final class Deaths {
    private static final Pattern OURS =
            Pattern.compile("(java|jdk)\\..*|interleave\\.explore\\.(\\w+\\..*|Explorer.*)");

    private Deaths() {}

    static String sentence(Strand strand, Throwable thrown) {
        String where = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> !isOurs(frame))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        return "*" + strand + "* died of " + thrown + where;
    }

    private static boolean isOurs(StackTraceElement frame) {
        return OURS.matcher(frame.getClassName()).matches();
    }
}
