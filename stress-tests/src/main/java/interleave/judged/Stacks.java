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
        return Arrays.stream(stack, 0, end(stack))
                .filter(frame -> !frame.getClassName().startsWith("interleave.judged.")
                        && !frame.getClassName().startsWith("java.lang.reflect.")
                        && !frame.getClassName().startsWith("jdk.internal.reflect.")
                        && !frame.getClassName().startsWith("org.junit."))
                .limit(FRAMES)
                .map(frame -> "at " + simple(frame))
                .toList();
    }

    /** How many frames there are without those of the JDK that lead to the first which is not the JDK's. */
    private static int end(StackTraceElement[] stack) {
        for (int i = stack.length; i > 0; i--) {
            String name = stack[i - 1].getClassName();
            if (!name.startsWith("java.")
                    && !name.startsWith("jdk.")
                    && !name.startsWith("interleave.judged.")
                    && !name.startsWith("org.junit.")) {
                return i;
            }
        }
        return stack.length;
    }

    private static String simple(StackTraceElement frame) {
        String type = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
        String where =
                frame.getFileName() == null ? "unknown source" : frame.getFileName() + ":" + frame.getLineNumber();
        return type + "." + frame.getMethodName() + "(" + where + ")";
    }
}
