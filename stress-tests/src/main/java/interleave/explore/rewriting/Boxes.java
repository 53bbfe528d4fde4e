package interleave.explore.rewriting;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Values as objects: the models take any. */
final class Boxes {
    private Boxes() {}

    /** Puts in place of the value on the stack the same as an object; null in place of none. */
    static void box(CodeBuilder code, TypeKind kind) {
        switch (kind) {
            case VOID -> code.aconst_null();
            case BOOLEAN -> valueOf(code, ConstantDescs.CD_Boolean, ConstantDescs.CD_boolean);
            case BYTE, SHORT, INT -> valueOf(code, ConstantDescs.CD_Integer, ConstantDescs.CD_int);
            case CHAR -> valueOf(code, ConstantDescs.CD_Character, ConstantDescs.CD_char);
            case LONG -> valueOf(code, ConstantDescs.CD_Long, ConstantDescs.CD_long);
            case FLOAT -> valueOf(code, ConstantDescs.CD_Float, ConstantDescs.CD_float);
            case DOUBLE -> valueOf(code, ConstantDescs.CD_Double, ConstantDescs.CD_double);
            case REFERENCE -> {}
        }
    }

    /** Puts a second copy of the value on the stack, if there is one. */
    static void copy(CodeBuilder code, TypeKind kind) {
        switch (kind.slotSize()) {
            case 0 -> {}
            case 1 -> code.dup();
            default -> code.dup2();
        }
    }

    private static void valueOf(CodeBuilder code, ClassDesc box, ClassDesc primitive) {
        code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, primitive));
    }
}
