package interleave.explore.rewriting;

import interleave.explore.model.Statics;
import java.util.Optional;

/** Loads the classes of an explored program, rewritten, and all others as usual. */
public class ExploredLoader extends ClassLoader implements Statics.Owner {
    static {
        registerAsParallelCapable();
    }

    private final ClassFiles classes;
    private final Rewriter rewriter;
    private final Statics statics = new Statics();

    /**
     * A loader that nothing was loaded by.
     *
     * @param classes the program's class files
     * @param values whether the trace is to tell which values were read and written
     * @param parent who loads the others
     */
    public ExploredLoader(ClassFiles classes, boolean values, ClassLoader parent) {
        super(parent);
        this.classes = classes;
        this.rewriter = new Rewriter(classes, values);
    }

    @Override
    public Statics statics() {
        return statics;
    }

    /** Defines a class that came into being at run time, rewritten like the others. */
    protected final Class<?> defineRewritten(String name, byte[] original) {
        synchronized (getClassLoadingLock(name)) { // two strands may want it, one of them inside an initialiser
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] rewritten = rewriter.rewrite(original);
            Class<?> defined = defineClass(name, rewritten, 0, rewritten.length);
            statics.defined(defined);
            return defined;
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            Optional<byte[]> original = classes.find(name.replace('.', '/'));
            return original.isPresent() ? defineRewritten(name, original.get()) : super.loadClass(name, resolve);
        }
    }
}
