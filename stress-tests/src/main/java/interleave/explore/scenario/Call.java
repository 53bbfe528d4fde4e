package interleave.explore.scenario;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An operation of a scenario, as it is written there: {@code take}, or {@code put(3)}. */
final class Call {
    private static final Pattern CALL = Pattern.compile("(\\w+)(?:\\((-?\\d+)\\))?");

    private final Method method;
    private final Object[] arguments;

    private Call(Method method, Object[] arguments) {
        this.method = method;
        this.arguments = arguments;
    }

    /** The call of {@code text} on an object of type {@code target}. */
    static Call of(Class<?> target, String text) {
        Matcher call = CALL.matcher(text);
        if (!call.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no call: write name or name(number)");
        }
        Method method = Arrays.stream(target.getMethods())
                .filter(m -> m.getName().equals(call.group(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(target + " has no operation " + text));
        method.setAccessible(true);
        return new Call(method, call.group(2) == null ? new Object[0] : new Object[] {Integer.valueOf(call.group(2))});
    }

    /** Makes the call; what it returns or throws, as text. */
    String on(Object target) {
        try {
            Object result = method.invoke(target, arguments);
            return method.getReturnType() == void.class ? "void" : String.valueOf(result);
        } catch (InvocationTargetException e) {
            return Objects.requireNonNull(e.getCause()).getClass().getSimpleName();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " was made accessible", e);
        }
    }
}
