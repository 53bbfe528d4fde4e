package interleave.explore.rewriting;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Methods added to a rewritten class, through which it makes calls that are one step: each asks a model before, makes
 * the call, and tells the model afterwards what came of it.
 */
final class Bridges {
    private static final MethodTypeDesc AFTER =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_Object);

    private final ClassDesc self;
    private final boolean ofInterface;
    private final Map<String, Bridge> bridges = new LinkedHashMap<>();
    private final List<Consumer<ClassBuilder>> bodies = new ArrayList<>();

    Bridges(ClassModel model) {
        self = model.thisClass().asSymbol();
        ofInterface = model.flags().has(AccessFlag.INTERFACE);
    }

    /**
     * A way to make a call.
     *
     * @param owner the class with the method
     * @param name the method
     * @param type its type, with the receiver as first parameter
     * @param ofInterface whether the owner is an interface
     */
    record Bridge(ClassDesc owner, String name, MethodTypeDesc type, boolean ofInterface) {
        void call(CodeBuilder code) {
            code.invokestatic(owner, name, type, ofInterface);
        }
    }

    /** A bridge to {@code owner.name}. */
    Bridge to(ClassDesc model, ClassDesc owner, String name, MethodTypeDesc type, boolean toInterface) {
        return bridges.computeIfAbsent(owner.descriptorString() + name + type.descriptorString(), key -> {
            MethodTypeDesc withReceiver = type.insertParameterTypes(0, owner);
            var bridge = new Bridge(self, "interleave$" + bridges.size() + "$" + name, withReceiver, ofInterface);
            bodies.add(builder -> builder.withMethodBody(
                    bridge.name(),
                    withReceiver,
                    ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                    code -> body(code, model, owner, name, type, withReceiver, toInterface)));
            return bridge;
        });
    }

    void build(ClassBuilder builder) {
        bodies.forEach(body -> body.accept(builder));
    }

    private static void body(
            CodeBuilder code,
            ClassDesc model,
            ClassDesc owner,
            String name,
            MethodTypeDesc type,
            MethodTypeDesc withReceiver,
            boolean toInterface) {
        before(code, model, owner, name, type);
        int token = code.allocateLocal(TypeKind.REFERENCE);
        code.astore(token);
        code.trying(
                call -> {
                    loadAll(call, withReceiver);
                    if (toInterface) {
                        call.invokeinterface(owner, name, type);
                    } else {
                        call.invokevirtual(owner, name, type);
                    }
                    TypeKind result = TypeKind.from(type.returnType());
                    Boxes.copy(call, result);
                    Boxes.box(call, result);
                    int boxed = call.allocateLocal(TypeKind.REFERENCE);
                    call.astore(boxed).aload(token).aload(boxed).invokestatic(model, "after", AFTER);
                    call.return_(result);
                },
                handlers -> handlers.catchingAll(thrown -> thrown.aload(token)
                        .aconst_null()
                        .invokestatic(model, "after", AFTER)
                        .athrow()));
    }

    /** Each model asks for what it has to know: which object, which element, which method. */
    private static void before(CodeBuilder code, ClassDesc model, ClassDesc owner, String name, MethodTypeDesc type) {
        List<ClassDesc> parameters = type.parameterList();
        boolean hasObject = !parameters.isEmpty() && !parameters.getFirst().isPrimitive();
        var asked = new ArrayList<ClassDesc>();
        code.aload(0);
        switch (model.displayName()) {
            case "Handles" -> {
                asked.add(owner);
                asked.add(ConstantDescs.CD_Object);
                asked.add(ConstantDescs.CD_int);
                if (hasObject) {
                    code.aload(1);
                } else {
                    code.aconst_null();
                }
                index(code, parameters, hasObject ? 1 : 0);
            }
            case "Atomics" -> {
                asked.add(ConstantDescs.CD_Object);
                asked.add(ConstantDescs.CD_int);
                index(code, parameters, 0);
            }
            default -> asked.add(ConstantDescs.CD_Object);
        }
        asked.add(ConstantDescs.CD_String);
        code.ldc(name).invokestatic(model, "before", MethodTypeDesc.of(ConstantDescs.CD_Object, asked));
    }

    /** The parameter at {@code position}, if it is a number; it is an index then, or nobody will look at it. */
    private static void index(CodeBuilder code, List<ClassDesc> parameters, int position) {
        if (parameters.size() > position && parameters.get(position).equals(ConstantDescs.CD_int)) {
            code.iload(1 + position);
        } else {
            code.iconst_0();
        }
    }

    private static void loadAll(CodeBuilder code, MethodTypeDesc type) {
        int slot = 0;
        for (ClassDesc parameter : type.parameterList()) {
            TypeKind kind = TypeKind.from(parameter);
            code.loadLocal(kind, slot);
            slot += kind.slotSize();
        }
    }
}
