package interleave.submission;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What is in the class files of a submission; none of them is ever loaded into this JVM. */
final class Classes {
    private final Map<String, ClassModel> models = new TreeMap<>();
    private final Map<String, SourceFile> sources;

    private Classes(Map<String, SourceFile> sources) {
        this.sources = sources;
    }

    /** The classes that were made of {@code sources}, below {@code directory}. */
    static Classes read(Map<String, SourceFile> sources, Path directory) throws IOException {
        var classes = new Classes(sources);
        for (String name : sources.keySet()) {
            Path file = directory.resolve(name.replace('.', '/') + ".class");
            classes.models.put(name, ClassFile.of().parse(file));
        }
        return classes;
    }

    /** The classes in {@code file}, in the order of their names. */
    List<String> in(SourceFile file) {
        return models.keySet().stream()
                .filter(name -> file.equals(sources.get(name)))
                .toList();
    }

    /** The files without which {@code file} would not work, itself among them. */
    Set<SourceFile> neededBy(SourceFile file) {
        var needed = new LinkedHashSet<SourceFile>(Set.of(file));
        var open = new ArrayDeque<SourceFile>(needed);
        while (!open.isEmpty()) {
            in(open.remove()).stream()
                    .flatMap(this::mentionedBy)
                    .flatMap(name -> Optional.ofNullable(sources.get(name)).stream())
                    .filter(needed::add)
                    .forEach(open::add);
        }
        return needed;
    }

    private Stream<String> mentionedBy(String name) {
        return StreamSupport.stream(model(name).constantPool().spliterator(), false)
                .filter(ClassEntry.class::isInstance)
                .map(entry -> dotted(((ClassEntry) entry).asInternalName()));
    }

    boolean isInterface(String name) {
        return model(name).flags().has(AccessFlag.INTERFACE);
    }

    boolean isAbstract(String name) {
        return model(name).flags().has(AccessFlag.ABSTRACT);
    }

    /** Whether it has a name by which one can ask for it: it is not local to a method, nor anonymous. */
    boolean isNamed(String name) {
        return own(name)
                .map(info -> info.outerClass().isPresent() && info.innerName().isPresent())
                .orElse(true);
    }

    boolean isNested(String name) {
        return own(name).isPresent();
    }

    /** Whether each of its objects belongs to one of the class around it. */
    boolean isInner(String name) {
        return own(name).filter(info -> !info.has(AccessFlag.STATIC)).isPresent() && !isInterface(name);
    }

    boolean isA(String name, Class<?> type) {
        return supertypes(name).anyMatch(found -> found.equals(type.getName())) || inherits(name, type);
    }

    /** All types from which {@code name} inherits, as far as they are of the submission, and the first that are not. */
    Stream<String> supertypes(String name) {
        ClassModel model = models.get(name);
        if (model == null) {
            return Stream.empty();
        }
        List<String> direct = new ArrayList<>();
        model.superclass().ifPresent(type -> direct.add(dotted(type.asInternalName())));
        model.interfaces().forEach(type -> direct.add(dotted(type.asInternalName())));
        return direct.stream().flatMap(type -> Stream.concat(Stream.of(type), supertypes(type)));
    }

    /** Through a class that is the kit's or the JDK's. */
    private boolean inherits(String name, Class<?> type) {
        return supertypes(name)
                .filter(found -> !models.containsKey(found))
                .flatMap(found -> ofTheKit(found).stream())
                .anyMatch(type::isAssignableFrom);
    }

    /** The class which the kit or the JDK has under {@code name}, not initialised. */
    static Optional<Class<?>> ofTheKit(String name) {
        try {
            return Optional.of(Class.forName(name, false, Classes.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** Whether {@code name} has a method like each that {@code contract} demands, going by name and number of parameters. */
    boolean hasMethodsOf(String name, Class<?> contract) {
        return Arrays.stream(contract.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .allMatch(method -> hasMethod(name, method));
    }

    private boolean hasMethod(String name, Method wanted) {
        boolean own = model(name).methods().stream()
                .filter(method -> method.flags().has(AccessFlag.PUBLIC))
                .anyMatch(method -> method.methodName().equalsString(wanted.getName())
                        && method.methodTypeSymbol().parameterCount() == wanted.getParameterCount());
        return own || supertypes(name).filter(models::containsKey).anyMatch(type -> hasMethod(type, wanted));
    }

    /** The constructor that takes exactly {@code parameters}. */
    Optional<MethodModel> constructor(String name, MethodTypeDesc parameters) {
        return model(name).methods().stream()
                .filter(method -> method.methodName().equalsString("<init>"))
                .filter(method -> method.methodTypeSymbol().equals(parameters))
                .findFirst();
    }

    private Optional<InnerClassInfo> own(String name) {
        return model(name).findAttribute(Attributes.innerClasses()).stream()
                .flatMap(attribute -> attribute.classes().stream())
                .filter(info -> dotted(info.innerClass().asInternalName()).equals(name))
                .findFirst();
    }

    private ClassModel model(String name) {
        return Objects.requireNonNull(models.get(name), name);
    }

    private static String dotted(String internalName) {
        return internalName.replace('/', '.');
    }
}
