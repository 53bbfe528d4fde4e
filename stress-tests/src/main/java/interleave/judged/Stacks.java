package interleave.judged;

import java.util.Arrays;
import java.util.List;

/** Stack traces, cut down to what concerns the judged program. */
final class Stacks {
    private static final int FRAMES = 8;

    private Stacks() {}

    /** The exception and its first frames, one a line. */
    static String trace(Throwable thrown) {
        return thrown + "\n" + String.join("\n", frames(thrown.getStackTrace()));
    }

    /** The first frames, without those of the kit's own judges and of reflection. */
    static List<String> frames(StackTraceElement[] stack) {
        return Arrays.stream(stack, Math.min(begin(stack), end(stack)), end(stack))
                .filter(frame -> !frame.getClassName().startsWith("interleave.judged.")
                        && !frame.getClassName().startsWith("java.lang.reflect.")
                        && !frame.getClassName().startsWith("jdk.internal.reflect.")
                        && !frame.getClassName().startsWith("org.junit."))
                .limit(FRAMES)
                .map(frame -> "at " + simple(frame))
                .toList();
    }

    /** The first frame that says more than that the JDK is at work: the call into the JDK, if there is one. */
    private static int begin(StackTraceElement[] stack) {
        for (int i = 0; i < stack.length; i++) {
            if (!isOfTheJdk(stack[i])) {
                return Math.max(0, i - 1);
            }
        }
        return 0;
    }

    /** The end of the frames, without those of the JDK and of the judges that lead to the first which is neither's. */
    private static int end(StackTraceElement[] stack) {
        for (int i = stack.length; i > 0; i--) {
            String name = stack[i - 1].getClassName();
            if (!isOfTheJdk(stack[i - 1]) && !name.startsWith("interleave.judged.") && !name.startsWith("org.junit.")) {
                return i;
            }
        }
        return stack.length;
    }

    private static boolean isOfTheJdk(StackTraceElement frame) {
        return frame.getClassName().startsWith("java.") || frame.getClassName().startsWith("jdk.");
    }

    private static String simple(StackTraceElement frame) {
        String type = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
        String where =
                frame.getFileName() == null ? "unknown source" : frame.getFileName() + ":" + frame.getLineNumber();
        return type + "." + frame.getMethodName() + "(" + where + ")";
    }
}
