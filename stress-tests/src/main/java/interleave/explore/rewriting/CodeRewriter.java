package interleave.explore.rewriting;

import interleave.explore.model.Loops;
import interleave.explore.model.Monitors;
import interleave.explore.model.NotModelled;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rewrites the code of one method. */
final class CodeRewriter implements CodeTransform {
    private static final ClassDesc MONITORS = desc(Monitors.class);
    private static final MethodTypeDesc OBJECT = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object);
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);
    private static final MethodTypeDesc TEXT = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String);

    private final Source source;
    private final ClassDesc self;
    private final Accesses accesses;
    private final Calls calls;
    private final References references;
    private final Bridges bridges;
    private final String method;
    private final boolean isSynchronized;
    private final boolean isStatic;
    private final Locals locals;
    private final Set<Label> passed = new HashSet<>();
    private boolean initialised;
    private int uninitialised;
    private int line;
    private @Nullable Label start;

    CodeRewriter(MethodModel method, Source source, Fields fields, Calls calls, Bridges bridges, boolean values) {
        this.source = source;
        this.self = source.model().thisClass().asSymbol();
        this.accesses = new Accesses(fields, values);
        this.calls = calls;
        this.bridges = bridges;
        this.references = new References(calls, bridges);
        this.method = method.methodName().stringValue();
        this.isSynchronized = (method.flags().flagsMask() & ClassFile.ACC_SYNCHRONIZED) != 0;
        this.isStatic = (method.flags().flagsMask() & ClassFile.ACC_STATIC) != 0;
        this.initialised = !this.method.equals(ConstantDescs.INIT_NAME);
        this.locals = Locals.of(method);
        this.line = locals.firstLine();
    }

    private static ClassDesc desc(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    @Override
    public void atStart(CodeBuilder code) {
        if (isSynchronized) {
            Sited.at(code, site());
            loadMonitor(code);
            code.invokestatic(MONITORS, "enter", OBJECT);
            start = code.newBoundLabel();
        }
    }

    @Override
    public void atEnd(CodeBuilder code) {
        if (start != null) { // a synchronized method is left by an exception too
            Label end = code.newBoundLabel();
            Label handler = end;
            int thrown = code.allocateLocal(TypeKind.REFERENCE);
            code.astore(thrown);
            exitMonitor(code);
            code.aload(thrown).athrow();
            code.exceptionCatchAll(start, end, handler);
        }
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case LineNumber number -> {
                line = number.line();
                code.with(number);
            }
            case LabelTarget label -> {
                passed.add(label.label());
                code.with(label);
            }
            case BranchInstruction branch -> {
                if (passed.contains(branch.target())) {
                    code.invokestatic(desc(Loops.class), "turn", NOTHING);
                }
                code.with(branch);
            }
            case MonitorInstruction monitor -> {
                Sited.at(code, site());
                code.invokestatic(MONITORS, monitor.opcode() == Opcode.MONITORENTER ? "enter" : "exit", OBJECT);
            }
            case ReturnInstruction end
            when isSynchronized -> {
                exitMonitor(code);
                code.with(end);
            }
            case NewObjectInstruction created -> {
                uninitialised++;
                code.with(created);
            }
            case FieldInstruction access -> accesses.field(code, access, site(), initialised);
            case ArrayLoadInstruction load -> accesses.load(code, load, site());
            case ArrayStoreInstruction store -> accesses.store(code, store, site());
            case StoreInstruction store -> {
                String name = locals.name(store.slot());
                if (initialised && name != null) {
                    accesses.name(code, name, store.typeKind());
                }
                code.with(store);
            }
            case InvokeInstruction call -> invoke(code, call);
            case InvokeDynamicInstruction dynamic -> {
                references.unknown(dynamic).forEach(what -> notModelled(code, what));
                code.with(references.redirected(dynamic));
            }
            default -> code.with(element);
        }
    }

    private void loadMonitor(CodeBuilder code) {
        if (isStatic) {
            code.ldc(self);
        } else {
            code.aload(0);
        }
    }

    private void exitMonitor(CodeBuilder code) {
        loadMonitor(code);
        code.invokestatic(MONITORS, "exit", OBJECT);
    }

    /** Where the program is. */
    private int site() {
        return source.site(method, line);
    }

    private void notModelled(CodeBuilder code, String what) {
        Sited.at(code, site());
        code.ldc(what).invokestatic(desc(NotModelled.class), "called", TEXT);
    }

    private void invoke(CodeBuilder code, InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        boolean special = call.opcode() == Opcode.INVOKESPECIAL;
        boolean ofClass = call.opcode() == Opcode.INVOKESTATIC;
        if (special && name.equals(ConstantDescs.INIT_NAME)) {
            if (uninitialised > 0) {
                uninitialised--;
            } else {
                initialised = true; // the call of super or this
            }
        }
        switch (calls.of(owner, name, call.type().stringValue(), ofClass, special)) {
            case Calls.Target.Same same -> {
                if (Jdk.contains(owner)) {
                    Sited.at(code, site());
                }
                code.with(call);
            }
            case Calls.Target.Hook hook -> {
                Sited.at(code, site());
                MethodTypeDesc type = call.typeSymbol();
                code.invokestatic(
                        hook.model(),
                        hook.method(),
                        ofClass ? type : type.insertParameterTypes(0, References.receiver(hook, owner)));
            }
            case Calls.Target.OneStep step -> {
                Sited.at(code, site());
                bridges.to(step.model(), call.owner().asSymbol(), name, call.typeSymbol(), call.isInterface())
                        .call(code);
            }
            case Calls.Target.Unknown unknown -> {
                notModelled(code, unknown.what());
                code.with(call);
            }
        }
    }
}
