package interleave.explore.rewriting;

import interleave.support.Racy;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the program's own class files say of its fields: who declares them, and whether they are volatile or final. */
final class Fields {
    private static final ClassDesc RACY = Racy.class.describeConstable().orElseThrow();

    private final ClassFiles classes;
    private final Map<String, Optional<ClassModel>> models = new HashMap<>();

    Fields(ClassFiles classes) {
        this.classes = classes;
    }

    /**
     * A field.
     *
     * @param declarer the class that declares it, like {@code interleave.lock.TicketLock}
     * @param name its name
     * @param isVolatile whether it is volatile
     * @param isFinal whether it is final, so that nobody writes it where others can see
     * @param synthetic whether the compiler made it
     * @param racy whether it is read and written without any order on purpose
     */
    record Field(String declarer, String name, boolean isVolatile, boolean isFinal, boolean synthetic, boolean racy) {
        /** For example {@code TicketLock.next}. */
        String variable() {
            return declarer.substring(declarer.lastIndexOf('.') + 1) + "." + name;
        }
    }

    /** The field that an access to {@code owner.name} is about; null if a class declares it that is not rewritten. */
    @Nullable
    Field find(String owner, String name) {
        Optional<ClassModel> model = model(owner);
        if (model.isEmpty()) {
            return null;
        }
        for (FieldModel field : model.get().fields()) {
            if (field.fieldName().equalsString(name)) {
                return new Field(
                        owner.replace('/', '.'),
                        name,
                        field.flags().has(AccessFlag.VOLATILE),
                        field.flags().has(AccessFlag.FINAL),
                        field.flags().has(AccessFlag.SYNTHETIC),
                        isRacy(field));
            }
        }
        for (ClassEntry type : model.get().interfaces()) {
            Field field = find(type.asInternalName(), name);
            if (field != null) {
                return field;
            }
        }
        return model.get()
                .superclass()
                .map(type -> find(type.asInternalName(), name))
                .orElse(null);
    }

    private static boolean isRacy(FieldModel field) {
        return field.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream())
                .anyMatch(annotation -> annotation.classSymbol().equals(RACY));
    }

    /** Whether {@code type} is {@code ancestor} or extends it. */
    boolean isA(String type, String ancestor) {
        return type.equals(ancestor)
                || model(type)
                        .flatMap(ClassModel::superclass)
                        .map(parent -> isA(parent.asInternalName(), ancestor))
                        .orElse(false);
    }

    /** Whether {@code type}, or a class of the program that it extends, has this method of its own. */
    boolean declares(String type, String method, String descriptor) {
        Optional<ClassModel> model = model(type);
        return model.isPresent()
                && (model.get().methods().stream()
                                .anyMatch(m -> m.methodName().equalsString(method)
                                        && m.methodType().equalsString(descriptor))
                        || model.get()
                                .superclass()
                                .map(parent -> declares(parent.asInternalName(), method, descriptor))
                                .orElse(false));
    }

    /** The first class that {@code type} extends and that is not of the program; {@code type} itself if it is not. */
    String foreignAncestor(String type) {
        return model(type)
                .flatMap(ClassModel::superclass)
                .map(parent -> foreignAncestor(parent.asInternalName()))
                .orElse(type);
    }

    private Optional<ClassModel> model(String type) {
        return models.computeIfAbsent(
                type, t -> classes.find(t).map(bytes -> ClassFile.of().parse(bytes)));
    }
}
