package interleave.explore.model;

import interleave.explore.execution.Strand;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The static fields of a program: before each execution its classes are initialised anew, in the order of the first time. */
public final class Statics {
    /** What the initialiser of a rewritten class is called. */
    public static final String INITIALISER = "interleave$initialise";

    private final List<Class<?>> initialised = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private boolean grown;

    /** No class was initialised yet. */
    public Statics() {}

    /** A class loader that knows which of its classes were initialised. */
    public interface Owner {
        /** The classes of this loader. */
        Statics statics();
    }

    /** Called by the JVM's own initialiser of {@code type}. */
    public static void initialise(Class<?> type) {
        if (type.getClassLoader() instanceof Owner owner) {
            owner.statics().first(type);
        }
    }

    private void first(Class<?> type) {
        initialised.add(type);
        fields.addAll(clearable(type));
        grown = true;
        Strand me = Strand.current();
        if (me == null) {
            run(type);
            return;
        }
        me.indivisible(); // the JVM lets nobody see a class that is half initialised
        try {
            run(type);
        } finally {
            me.divisible();
        }
    }

    /** Whether classes were initialised since this was last asked. */
    public boolean hasGrown() {
        boolean was = grown;
        grown = false;
        return was;
    }

    /** Remembers a class of the program that the JVM need not initialise: its fields are to be cleared all the same. */
    public void defined(Class<?> type) {
        boolean hasInitialiser = Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals(INITIALISER));
        if (!hasInitialiser && !type.isInterface() && !type.isEnum()) {
            fields.addAll(clearable(type));
        }
    }

    /** Initialises all classes again. */
    public void again() {
        fields.forEach(Statics::clear);
        Strand me = Strand.me();
        me.indivisible();
        initialised.forEach(Statics::run);
        me.divisible();
    }

    private static List<Field> clearable(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers()))
                .filter(field -> !field.getName().startsWith("$assertionsDisabled"))
                .toList();
    }

    private static void clear(Field field) {
        try {
            field.setAccessible(true);
            Class<?> type = field.getType();
            if (!type.isPrimitive()) {
                field.set(null, null);
            } else if (type == boolean.class) {
                field.setBoolean(null, false);
            } else if (type == char.class) {
                field.setChar(null, '\0');
            } else {
                field.set(null, zero(type));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a field that is not final can be set", e);
        }
    }

    private static Object zero(Class<?> type) {
        return switch (type.getName()) {
            case "byte" -> (byte) 0;
            case "short" -> (short) 0;
            case "long" -> 0L;
            case "float" -> 0f;
            case "double" -> 0d;
            default -> 0;
        };
    }

    private static void run(Class<?> type) {
        try {
            Method initialiser = type.getDeclaredMethod(INITIALISER);
            initialiser.setAccessible(true);
            initialiser.invoke(null);
        } catch (InvocationTargetException e) {
            throw new ExceptionInInitializerError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every rewritten class has its initialiser", e);
        }
    }
}
