package interleave.explore.rewriting;

import interleave.explore.model.Statics;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;

/**
 * Rewrites a class of the explored program, so that a model is asked wherever something visible happens: monitors,
 * fields, arrays, threads, time, and the classes of {@code java.util.concurrent}. The JDK is left alone.
 *
 * <p>An initialiser of a class becomes a method of its own, so that it can be run again before each execution.
 */
final class Rewriter {
    private static final ClassDesc STATICS = Statics.class.describeConstable().orElseThrow();

    private final Fields fields;
    private final Calls calls;
    private final boolean values;
    private final ClassFile classFile;

    /** With {@code values} the code also tells which values it reads and writes, which takes time. */
    Rewriter(ClassFiles classes, boolean values) {
        this.fields = new Fields(classes);
        this.calls = new Calls(fields);
        this.values = values;
        this.classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(type -> classes.find(internalName(type))
                                .map(java.io.ByteArrayInputStream::new)
                                .orElse(null))
                        .orElse(ClassHierarchyResolver.defaultResolver())
                        .cached()));
    }

    private static String internalName(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1);
    }

    /** The same class with calls to the models. */
    byte[] rewrite(byte[] original) {
        ClassModel model = classFile.parse(original);
        var bridges = new Bridges(model);
        var source = new Source(model);
        ClassTransform hooks = ClassTransform.ofStateful(() -> new ClassTransform() {
            @Override
            public void accept(ClassBuilder builder, ClassElement element) {
                switch (element) {
                    case MethodModel method -> rewrite(builder, method, source, bridges);
                    case FieldModel field when keepsItsInitialiser(model) -> builder.with(field);
                    case FieldModel field -> withoutFinal(builder, field);
                    default -> builder.with(element);
                }
            }

            @Override
            public void atEnd(ClassBuilder builder) {
                bridges.build(builder);
            }
        });
        return Substitutes.RENAMING.apply(classFile.transformClass(model, hooks));
    }

    /** Enums and interfaces: their constants must be set where the JVM expects it. */
    private static boolean keepsItsInitialiser(ClassModel model) {
        return model.flags().has(AccessFlag.INTERFACE) || model.flags().has(AccessFlag.ENUM);
    }

    /** A static field that is set by a method, as the initialiser is one now, must not be final. */
    private static void withoutFinal(ClassBuilder builder, FieldModel field) {
        if (field.flags().has(AccessFlag.STATIC) && field.flags().has(AccessFlag.FINAL)) {
            builder.transformField(field, (b, element) -> {
                if (element instanceof AccessFlags flags) {
                    b.withFlags(flags.flagsMask() & ~ClassFile.ACC_FINAL);
                } else {
                    b.with(element);
                }
            });
        } else {
            builder.with(field);
        }
    }

    private void rewrite(ClassBuilder builder, MethodModel method, Source source, Bridges bridges) {
        if (method.code().isEmpty()) {
            builder.with(method);
            return;
        }
        if (method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME) && !keepsItsInitialiser(source.model())) {
            ClassDesc self = source.model().thisClass().asSymbol();
            builder.withMethodBody(
                    ConstantDescs.CLASS_INIT_NAME,
                    ConstantDescs.MTD_void,
                    ClassFile.ACC_STATIC,
                    code -> code.ldc(self)
                            .invokestatic(
                                    STATICS,
                                    "initialise",
                                    MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Class))
                            .return_());
            builder.withMethod(
                    Statics.INITIALISER,
                    ConstantDescs.MTD_void,
                    ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                    body -> body.transformCode(method.code().get(), code(method, source, bridges)));
            return;
        }
        builder.transformMethod(method, (b, element) -> {
            switch (element) {
                case AccessFlags flags -> b.withFlags(flags.flagsMask() & ~ClassFile.ACC_SYNCHRONIZED);
                case CodeModel code -> b.transformCode(code, code(method, source, bridges));
                default -> b.with(element);
            }
        });
    }

    private CodeRewriter code(MethodModel method, Source source, Bridges bridges) {
        return new CodeRewriter(method, source, fields, calls, bridges, values);
    }
}
