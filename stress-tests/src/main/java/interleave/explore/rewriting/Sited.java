package interleave.explore.rewriting;

import interleave.explore.execution.Strand;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Lets the program tell where it is. */
final class Sited {
    private static final ClassDesc STRAND = Strand.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc NUMBER = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);

    private Sited() {}

    static void at(CodeBuilder code, int site) {
        code.loadConstant(site).invokestatic(STRAND, "at", NUMBER);
    }
}
