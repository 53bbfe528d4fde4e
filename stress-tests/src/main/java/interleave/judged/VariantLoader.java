package interleave.judged;

import interleave.judge.Variant;
import interleave.spec.Subject;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Loads a variant, and with it, anew, the whole package of its lesson: so each variant is judged by
 * specs of its own, in which the JIT sees no other variant.
 */
final class VariantLoader extends URLClassLoader implements Subject.Source {
    static {
        registerAsParallelCapable();
    }

    private static final Set<Path> IN_CLASS_PATH = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(System.getProperty("java.class.path"))
            .map(Path::of)
            .collect(Collectors.toUnmodifiableSet());

    private final Variant variant;
    private final @Nullable String ownPackage;

    private VariantLoader(Variant variant, @Nullable String ownPackage) {
        super(urls(variant), VariantLoader.class.getClassLoader());
        this.variant = variant;
        this.ownPackage = ownPackage;
    }

    /** A loader with a copy of the lesson's package of its own. */
    static VariantLoader isolating(Variant variant, Class<?> lesson) {
        return new VariantLoader(variant, lesson.getPackageName() + ".");
    }

    /** A loader which shares the lesson's package, for tools that insist on finding specs in the class path. */
    static VariantLoader sharing(Variant variant) {
        return new VariantLoader(variant, null);
    }

    @Override
    public Class<?> subject() {
        try {
            return loadClass(variant.className());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("There is no class " + variant.className() + ".", e);
        }
    }

    @Override
    public Class<?> define(String name, byte[] bytecode) {
        synchronized (getClassLoadingLock(name)) {
            Class<?> defined = findLoadedClass(name);
            return defined != null ? defined : defineClass(name, bytecode, 0, bytecode.length);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            if (isOfSubmission(name)) { // even if the kit has a class of that name
                return findClass(name);
            }
            if (ownPackage != null && name.startsWith(ownPackage)) {
                return copy(name);
            }
            return super.loadClass(name, resolve);
        }
    }

    /** Whether it came with the submission. A loader that shares leaves that to its parent, if the parent can find it. */
    private boolean isOfSubmission(String name) {
        String file = name.replace('.', '/') + ".class";
        return variant.submitted()
                && variant.classPath().stream()
                        .filter(root -> ownPackage != null || !IN_CLASS_PATH.contains(root))
                        .anyMatch(root -> Files.exists(root.resolve(file)));
    }

    private Class<?> copy(String name) throws ClassNotFoundException {
        URL source = getParent().getResource(name.replace('.', '/') + ".class");
        if (source == null) {
            return findClass(name); // a class that came with the submission
        }
        try (var in = source.openStream()) {
            byte[] bytecode = in.readAllBytes();
            return defineClass(name, bytecode, 0, bytecode.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private static URL[] urls(Variant variant) {
        return variant.classPath().stream().map(VariantLoader::url).toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return Objects.requireNonNull(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path + " is no path to classes", e);
        }
    }
}
