package interleave.explore.rewriting;

import interleave.explore.model.Memory;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Reads and writes of fields and array elements: each is announced before it happens. */
final class Accesses {
    private static final ClassDesc MEMORY = Memory.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc OBJECT = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object);
    private static final MethodTypeDesc ELEMENT =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_int);
    private static final MethodTypeDesc NAMED =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_String);

    private final Fields fields;
    private final boolean values;

    /** With {@code values} they also tell what is read and written, and what objects are called. */
    Accesses(Fields fields, boolean values) {
        this.fields = fields;
        this.values = values;
    }

    /** An access to a field, in a method that has called the constructor above it if {@code initialised}. */
    void field(CodeBuilder code, FieldInstruction access, int site, boolean initialised) {
        Fields.Field field =
                fields.find(access.owner().asInternalName(), access.name().stringValue());
        boolean ofClass = access.opcode() == Opcode.GETSTATIC || access.opcode() == Opcode.PUTSTATIC;
        boolean writes = access.opcode() == Opcode.PUTFIELD || access.opcode() == Opcode.PUTSTATIC;
        TypeKind kind = TypeKind.from(access.typeSymbol()).asLoadable();
        if (field == null || field.synthetic()) {
            code.with(access);
        } else if (field.isFinal() || (writes && !ofClass && !initialised)) {
            if (writes) {
                name(code, field.name(), kind);
            }
            code.with(access);
        } else if (writes) {
            int value = code.allocateLocal(kind);
            code.storeLocal(kind, value);
            announce(code, field, ofClass, "write", site);
            code.loadLocal(kind, value);
            tell(code, kind);
            name(code, field.name(), kind);
            code.with(access);
        } else {
            announce(code, field, ofClass, "read", site);
            code.with(access);
            tell(code, kind);
        }
    }

    private static void announce(CodeBuilder code, Fields.Field field, boolean ofClass, String verb, int site) {
        Sited.at(code, site);
        if (ofClass) {
            code.aconst_null();
        } else {
            code.dup();
        }
        code.ldc(field.variable())
                .invokestatic(MEMORY, verb + (field.isVolatile() ? "Volatile" : field.racy() ? "Racy" : ""), NAMED);
    }

    void load(CodeBuilder code, ArrayLoadInstruction load, int site) {
        Sited.at(code, site);
        code.dup2().invokestatic(MEMORY, "readElement", ELEMENT).with(load);
        tell(code, load.typeKind().asLoadable());
    }

    void store(CodeBuilder code, ArrayStoreInstruction store, int site) {
        TypeKind kind = store.typeKind().asLoadable();
        int value = code.allocateLocal(kind);
        Sited.at(code, site);
        code.storeLocal(kind, value).dup2().invokestatic(MEMORY, "writeElement", ELEMENT);
        code.loadLocal(kind, value);
        tell(code, kind);
        code.with(store);
    }

    /** The object on the stack is put into a variable called {@code name}. */
    void name(CodeBuilder code, String name, TypeKind kind) {
        if (values && kind == TypeKind.REFERENCE) {
            code.dup().ldc(name).invokestatic(MEMORY, "name", NAMED);
        }
    }

    private void tell(CodeBuilder code, TypeKind kind) {
        if (values) {
            Boxes.copy(code, kind);
            Boxes.box(code, kind);
            code.invokestatic(MEMORY, "value", OBJECT);
        }
    }
}
