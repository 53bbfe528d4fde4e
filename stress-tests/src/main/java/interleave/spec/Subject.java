package interleave.spec;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The class under judgement. A spec gets it from here, and so judges any implementation.
 *
 * <pre>{@code
 * private static final CounterFactory NEW = Subject.factory(CounterFactory.class);
 * private final Counter counter = NEW.create();
 * }</pre>
 *
 * <p>The factory is a class of its own that calls the constructor directly. Kept in a
 * {@code static final} field the JIT folds it away, so that race windows are as narrow as in code
 * that names its class.
 */
public final class Subject {
    private static @Nullable Class<?> current;
    private static @Nullable Object currentFactory;

    private Subject() {}

    /** A class loader that stands for one subject, so that each subject has specs of its own. */
    public interface Source {
        /** The class under judgement. */
        Class<?> subject();

        /** Defines a class beside the subject, or finds the one that it has defined under this name before. */
        Class<?> define(String name, byte[] bytecode);
    }

    /** Makes {@code subject} the class under judgement for specs that have no {@link Source} as loader. */
    public static void use(Class<?> subject) {
        current = subject;
        currentFactory = null;
    }

    /**
     * Returns the subject's constructor as a {@code type}.
     *
     * @param type an interface with one method, which has the parameters of the constructor
     * @throws IllegalStateException if there is no subject, or none with such a constructor; the message says so
     */
    public static <F> F factory(Class<F> type) {
        if (type.getClassLoader() instanceof Source source) {
            return make(type, source.subject());
        }
        Class<?> subject = current;
        if (subject == null) {
            throw new IllegalStateException("There is no class under judgement. Specs are run by the kit.");
        }
        Object factory = currentFactory;
        if (!type.isInstance(factory)) {
            factory = make(type, subject);
            currentFactory = factory;
        }
        return type.cast(factory);
    }

    /**
     * Says why {@code subject} cannot be judged by specs that make it as a {@code factory} does.
     *
     * @return a sentence on what is missing and what to do; nothing if it can be judged
     */
    public static Optional<String> misfit(Class<?> subject, Class<?> contract, Class<?> factory) {
        if (!contract.isAssignableFrom(subject)) {
            return Optional.of(subject.getSimpleName() + " does not implement " + contract.getName()
                    + ". Add \"implements " + contract.getSimpleName() + "\" to it.");
        }
        try {
            checkConstructor(subject, method(factory).getParameterTypes());
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Method method(Class<?> factory) {
        return Arrays.stream(factory.getMethods())
                .filter(m -> Modifier.isAbstract(m.getModifiers()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(factory + " has no method to make a subject with"));
    }

    private static <F> F make(Class<F> type, Class<?> subject) {
        Method method = method(type);
        checkConstructor(subject, method.getParameterTypes());
        try {
            Class<?> factory = beside(subject, name(type, subject), bytecode(type, method, subject));
            Constructor<?> constructor = factory.getDeclaredConstructor();
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a factory for " + subject.getName() + ": " + e, e);
        }
    }

    /** Defines a class in the subject's package and class loader, where it may call what is not public. */
    private static Class<?> beside(Class<?> subject, String name, byte[] bytecode) throws IllegalAccessException {
        if (subject.getClassLoader() instanceof Source source) {
            return source.define(name, bytecode);
        }
        return MethodHandles.privateLookupIn(subject, MethodHandles.lookup())
                .defineHiddenClass(bytecode, true)
                .lookupClass();
    }

    private static String name(Class<?> type, Class<?> subject) {
        String prefix = subject.getPackageName().isEmpty() ? "" : subject.getPackageName() + ".";
        return prefix + subject.getSimpleName() + "$$" + type.getSimpleName();
    }

    private static void checkConstructor(Class<?> subject, Class<?>[] parameters) {
        String wanted = subject.getSimpleName()
                + Arrays.stream(parameters)
                        .map(Class::getSimpleName)
                        .collect(java.util.stream.Collectors.joining(", ", "(", ")"));
        if (Modifier.isAbstract(subject.getModifiers())) {
            throw new IllegalStateException(subject.getSimpleName() + " is abstract, so nobody can make one.");
        }
        Constructor<?> constructor;
        try {
            constructor = subject.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(
                    subject.getSimpleName() + " has no constructor " + wanted + ". Add one.", e);
        }
        if (Modifier.isPrivate(constructor.getModifiers())) {
            throw new IllegalStateException("The constructor " + wanted + " is private. Make it public.");
        }
    }

    /** The class {@code final class Factory implements Type { public T create(args) { return new S(args); } }}. */
    private static byte[] bytecode(Class<?> type, Method method, Class<?> subject) {
        ClassDesc made = ClassDesc.of(name(type, subject));
        ClassDesc target = subject.describeConstable().orElseThrow();
        MethodTypeDesc call = MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .describeConstable()
                .orElseThrow();
        return ClassFile.of()
                .build(
                        made,
                        builder -> builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER)
                                .withInterfaceSymbols(type.describeConstable().orElseThrow())
                                .withMethodBody(
                                        ConstantDescs.INIT_NAME,
                                        ConstantDescs.MTD_void,
                                        0,
                                        code -> code.aload(0)
                                                .invokespecial(
                                                        ConstantDescs.CD_Object,
                                                        ConstantDescs.INIT_NAME,
                                                        ConstantDescs.MTD_void)
                                                .return_())
                                .withMethodBody(method.getName(), call, ClassFile.ACC_PUBLIC, code -> {
                                    code.new_(target).dup();
                                    loadParameters(code, call);
                                    code.invokespecial(
                                                    target,
                                                    ConstantDescs.INIT_NAME,
                                                    call.changeReturnType(ConstantDescs.CD_void))
                                            .areturn();
                                }));
    }

    private static void loadParameters(CodeBuilder code, MethodTypeDesc call) {
        int slot = 1; // 0 is the factory itself
        for (ClassDesc parameter : call.parameterList()) {
            TypeKind kind = TypeKind.from(parameter);
            code.loadLocal(kind, slot);
            slot += kind.slotSize();
        }
    }
}
