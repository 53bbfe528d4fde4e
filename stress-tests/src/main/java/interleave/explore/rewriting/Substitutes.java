package interleave.explore.rewriting;

import interleave.explore.model.Parking;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodType;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The classes of the JDK for which a model stands in wherever the program names them: it never sees the real ones. */
final class Substitutes {
    private static final String MODELS = "interleave/explore/model/concurrent/";
    private static final String CONCURRENT = "java/util/concurrent/";

    /** The model is called like the class, and a class in it like the class in that. */
    private static final String[] NAMESAKES = {
        "locks/ReentrantLock",
        "locks/ReentrantReadWriteLock",
        "Semaphore",
        "CountDownLatch",
        "CyclicBarrier",
        "ArrayBlockingQueue",
        "LinkedBlockingQueue",
        "PriorityBlockingQueue",
        "SynchronousQueue",
        "FutureTask",
        "ThreadPoolExecutor",
        "RejectedExecutionHandler",
        "Executors",
        "ThreadLocalRandom",
    };

    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        for (String name : NAMESAKES) {
            ALL.put(CONCURRENT + name, MODELS + name.substring(name.lastIndexOf('/') + 1));
        }
        ALL.put(CONCURRENT + "locks/LockSupport", Parking.class.getName().replace('.', '/'));
    }

    static final Renaming RENAMING = new Renaming(ALL);

    private Substitutes() {}

    /** Whether a model stands in for {@code internalName}. */
    static boolean contains(String internalName) {
        int nested = internalName.indexOf('$');
        return ALL.containsKey(nested < 0 ? internalName : internalName.substring(0, nested));
    }

    /**
     * Whether the model of {@code owner} has this method, or inherits it. A model need not have all that the class has:
     * what it lacks is not judged.
     */
    static boolean declare(String owner, String name, String descriptor) {
        int nested = owner.indexOf('$');
        String outer = nested < 0 ? owner : owner.substring(0, nested);
        String model = ALL.get(outer) + owner.substring(outer.length());
        String wanted = RENAMING.renamed(descriptor);
        try {
            Class<?> type = Class.forName(model.replace('/', '.'), false, Substitutes.class.getClassLoader());
            return name.equals(ConstantDescs.INIT_NAME)
                    ? Arrays.stream(type.getDeclaredConstructors())
                            .anyMatch(constructor -> isCallable(constructor, void.class, wanted))
                    : methods(type)
                            .anyMatch(method -> method.getName().equals(name)
                                    && isCallable(method, method.getReturnType(), wanted));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Stream<Method> methods(Class<?> type) {
        Class<?> parent = type.getSuperclass();
        Stream<Method> own = Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getMethods()));
        return parent == null ? own : Stream.concat(own, methods(parent));
    }

    private static boolean isCallable(Executable method, Class<?> result, String descriptor) {
        return (method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0
                && MethodType.methodType(result, method.getParameterTypes())
                        .descriptorString()
                        .equals(descriptor);
    }
}
