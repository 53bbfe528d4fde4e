package interleave.submission;

import interleave.judge.Submission;
import interleave.spec.Lesson;
import interleave.spec.Topic;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The contracts of a lesson, one of which a submission must implement. */
final class Contracts {
    private final Lesson lesson;
    private final List<Topic> topics;

    /** All contracts of {@code lesson}; only that of its {@code topic}, if one is named. */
    Contracts(Lesson lesson, @Nullable String topic) {
        this.lesson = lesson;
        this.topics = topic == null ? lesson.topics() : List.of(named(lesson, topic));
    }

    private static Topic named(Lesson lesson, String name) {
        return lesson.topics().stream()
                .filter(topic -> topic.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> RefusedException.usage(
                        "the lesson " + lesson.slug() + " has no topic \"" + name + "\".",
                        "It has:  "
                                + lesson.topics().stream()
                                        .map(topic -> "--topic \"" + topic.name() + "\"")
                                        .collect(Collectors.joining(", "))));
    }

    /** The class of {@code unit}'s own file that implements a contract, if there is one. */
    Optional<Submission> implementedIn(Unit unit) {
        Classes classes = unit.classes();
        List<String> own = classes.in(unit.file());
        own.forEach(this::checkNotTheKits);
        List<String> found = implementing(own, classes);
        List<String> topLevel =
                found.stream().filter(name -> !classes.isNested(name)).toList();
        List<String> candidates = topLevel.isEmpty() ? found : topLevel; // what is nested is there to help
        if (candidates.size() > 1) {
            throw RefusedException.submission(
                    unit.file().path() + " has more than one class that implements a contract of the lesson "
                            + lesson.slug() + ": " + listed(candidates, classes) + ".",
                    "Put each into a file of its own; one that only helps another may be nested in it.");
        }
        return candidates.stream().findFirst().map(name -> submission(name, unit));
    }

    private List<String> implementing(List<String> names, Classes classes) {
        return names.stream()
                .filter(name -> classes.isNamed(name) && !classes.isAbstract(name))
                .filter(name -> topics.stream().anyMatch(topic -> classes.isA(name, topic.contract())))
                .toList();
    }

    private String listed(List<String> names, Classes classes) {
        return names.stream()
                .map(name -> simple(name) + " ("
                        + contracts(name, classes).stream()
                                .map(Class::getSimpleName)
                                .collect(Collectors.joining(" and "))
                        + ")")
                .collect(Collectors.joining(", "));
    }

    /** The contracts that {@code name} implements; of two of which one extends the other, the narrower. */
    private List<Class<?>> contracts(String name, Classes classes) {
        List<Class<?>> all = topics.stream()
                .<Class<?>>map(Topic::contract)
                .distinct()
                .filter(contract -> classes.isA(name, contract))
                .toList();
        return all.stream()
                .filter(contract ->
                        all.stream().noneMatch(other -> other != contract && contract.isAssignableFrom(other)))
                .toList();
    }

    private Submission submission(String name, Unit unit) {
        List<Class<?>> contracts = contracts(name, unit.classes());
        if (contracts.size() > 1) {
            throw RefusedException.submission(
                    simple(name) + " in " + unit.file().path() + " implements "
                            + contracts.stream().map(Class::getName).collect(Collectors.joining(" and "))
                            + ", and the kit does not know as which to judge it.",
                    "Say which:  "
                            + topics.stream()
                                    .filter(topic -> contracts.contains(topic.contract()))
                                    .map(topic -> "--topic \"" + topic.name() + "\"")
                                    .collect(Collectors.joining(", or ")));
        }
        Topic topic = topics.stream()
                .filter(candidate -> candidate.contract() == contracts.getFirst())
                .findFirst()
                .orElseThrow();
        checkConstructor(name, unit, topic);
        List<String> others = lesson.topics().stream()
                .filter(other -> other.contract() == topic.contract()
                        && other.factory() == topic.factory()
                        && !other.name().equals(topic.name()))
                .map(Topic::name)
                .toList();
        return new Submission(unit.file().path().toString(), name, topic.name(), others);
    }

    private static void checkConstructor(String name, Unit unit, Topic topic) {
        String where = " in " + unit.file().path();
        if (unit.classes().isInner(name)) {
            throw RefusedException.submission(
                    simple(name) + where
                            + " is an inner class: it exists only within an object of the class around it.",
                    "Write  static class " + simple(name) + ",  or put it outside.");
        }
        Method factory = factory(topic);
        MethodTypeDesc parameters = MethodTypeDesc.of(
                ConstantDescs.CD_void,
                Arrays.stream(factory.getParameterTypes())
                        .map(type -> type.describeConstable().orElseThrow())
                        .toArray(ClassDesc[]::new));
        String wanted = constructor(simple(name), factory);
        MethodModel constructor = unit.classes()
                .constructor(name, parameters)
                .orElseThrow(() -> RefusedException.submission(
                        simple(name) + where + " has no constructor " + wanted
                                + ", with which the judges would make one.",
                        "Add it."));
        if (constructor.flags().has(AccessFlag.PRIVATE)) {
            throw RefusedException.submission(
                    "the constructor " + wanted + where + " is private, so the judges cannot call it.",
                    "Make it public.");
        }
    }

    /** Variants of the kit may be replaced; the judges would be deceived by a class that takes the place of one of theirs. */
    private void checkNotTheKits(String name) {
        boolean taken = Classes.ofTheKit(name)
                .filter(type -> belongsToTheJudges(type)
                        || lesson.topics().stream().anyMatch(topic -> type.isAssignableFrom(topic.contract())))
                .isPresent();
        if (taken) {
            throw RefusedException.submission(
                    "what was handed in declares " + name + ", which is a part of the kit.",
                    "Leave it out: the kit brings its own. Import it where you need it.");
        }
    }

    private boolean belongsToTheJudges(Class<?> type) {
        boolean elsewhere = !type.getPackageName().equals(lesson.getClass().getPackageName());
        return elsewhere || location(type).equals(location(lesson.getClass()));
    }

    private static String location(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null ? "the JDK" : String.valueOf(source.getLocation());
    }

    /** Says why nothing in {@code units} can be judged. */
    RefusedException noneIn(List<Unit> units) {
        for (Unit unit : units) {
            for (String name : unit.classes().in(unit.file())) {
                for (Topic topic : topics) {
                    Optional<RefusedException> near = nearMiss(name, unit, topic.contract());
                    if (near.isPresent()) {
                        return near.get();
                    }
                }
            }
        }
        String files = Compiler.names(units.stream().map(Unit::file).toList());
        return RefusedException.submission(
                "no class in " + files + " implements a contract of the lesson " + lesson.slug() + ".",
                "Wanted is one of these, with the constructor that the judges call:" + wanted());
    }

    private static Optional<RefusedException> nearMiss(String name, Unit unit, Class<?> contract) {
        Classes classes = unit.classes();
        String where = simple(name) + " in " + unit.file().path();
        if (classes.isA(name, contract)) {
            return classes.isInterface(name)
                    ? Optional.empty()
                    : Optional.of(RefusedException.submission(
                            where + " implements " + contract.getName() + ", but "
                                    + (classes.isAbstract(name) ? "is abstract" : "has no name")
                                    + ", so nobody can make one.",
                            "Hand in a class that is complete, and has a name."));
        }
        Optional<String> namesake = classes.supertypes(name)
                .filter(type -> simple(type).equals(contract.getSimpleName()))
                .findFirst();
        if (namesake.isPresent() && !classes.isInterface(name)) {
            return Optional.of(RefusedException.submission(
                    where + " implements " + namesake.get() + ", which is not the lesson's " + contract.getName() + ".",
                    "Write  import " + contract.getName() + ";  and no " + contract.getSimpleName() + " of your own."));
        }
        if (!classes.isInterface(name) && classes.hasMethodsOf(name, contract)) {
            return Optional.of(RefusedException.submission(
                    where + " has all the methods of " + contract.getName() + ", but does not say that it is one.",
                    "Write  class " + simple(name) + " implements " + contract.getName()));
        }
        return Optional.empty();
    }

    private String wanted() {
        return topics.stream()
                .map(topic -> "\n  implements " + topic.contract().getName() + ", with "
                        + constructor("YourClass", factory(topic)))
                .distinct()
                .collect(Collectors.joining());
    }

    private static Method factory(Topic topic) {
        return Arrays.stream(topic.factory().getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(topic.factory() + " makes nothing"));
    }

    private static String constructor(String name, Method factory) {
        return name
                + Arrays.stream(factory.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String simple(String name) {
        return name.replaceFirst("^.*[.$]", "");
    }
}
