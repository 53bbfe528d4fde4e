package interleave.explore.execution;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** What people call the objects of an execution: by the variable that first held them, else by class and number. */
public final class Names {
    private final IdentityHashMap<Object, String> names = new IdentityHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Names() {}

    /** Remembers that {@code object} was put into a variable called {@code variable}; only the first one counts. */
    public void put(Object object, String variable) {
        if (!names.containsKey(object)) {
            int number = numbers.merge(variable, 1, Integer::sum);
            names.put(object, number == 1 ? variable : variable + "#" + number);
        }
    }

    /** The name of {@code object}, for example {@code forkA} or {@code Account#1}. */
    public String of(Object object) {
        if (object instanceof Class<?> type) {
            return type.getSimpleName() + ".class";
        }
        return names.computeIfAbsent(object, o -> {
            String type = o.getClass().getSimpleName();
            String shown = type.isEmpty() || o.getClass().isHidden() ? "an object" : type;
            return shown + "#" + numbers.merge(shown, 1, Integer::sum);
        });
    }

    /** The text of a value: numbers and short texts as they are, objects by their names. */
    public String text(Object value) {
        return switch (value) {
            case Number n -> n.toString();
            case Boolean b -> b.toString();
            case Character c -> "'" + c + "'";
            case String s -> '"' + (s.length() > 20 ? s.substring(0, 20) + "…" : s) + '"';
            case Enum<?> e -> e.name();
            default -> of(value);
        };
    }
}
