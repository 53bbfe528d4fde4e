package interleave.explore.rewriting;

import java.lang.classfile.constantpool.ConstantPoolBuilder;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Objects;

/** Method references: those to methods that models take over refer to the models instead. */
final class References {
    private final Calls calls;
    private final Bridges bridges;

    References(Calls calls, Bridges bridges) {
        this.calls = calls;
        this.bridges = bridges;
    }

    /** As which type a hook takes the receiver. */
    static ClassDesc receiver(Calls.Target.Hook hook, String owner) {
        return switch (hook.model().displayName()) {
            case "Monitors" -> ClassDesc.of("java.lang.Object");
            case "Threads", "Interrupts" ->
                owner.startsWith("java/lang/Thread$Builder")
                        ? ClassDesc.of("java.lang.Thread$Builder")
                        : owner.equals("java/util/concurrent/TimeUnit")
                                ? ClassDesc.ofInternalName(owner)
                                : ClassDesc.of("java.lang.Thread");
            default -> ClassDesc.ofInternalName(owner);
        };
    }

    InvokeDynamicInstruction redirected(InvokeDynamicInstruction call) {
        ConstantDesc[] arguments = call.bootstrapArgs().toArray(ConstantDesc[]::new);
        boolean changed = false;
        MethodTypeDesc captured = call.typeSymbol();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof DirectMethodHandleDesc handle) {
                DirectMethodHandleDesc redirected = redirected(handle);
                if (!redirected.equals(handle)) {
                    changed = true;
                    captured = withReceiver(captured, handle, redirected);
                }
                arguments[i] = redirected;
            }
        }
        if (!changed) {
            return call;
        }
        var site = DynamicCallSiteDesc.of(
                Objects.requireNonNull(call.bootstrapMethod()), call.name().stringValue(), captured, arguments);
        ConstantPoolBuilder pool = ConstantPoolBuilder.of();
        return InvokeDynamicInstruction.of(pool.invokeDynamicEntry(site));
    }

    /** Not to a constructor, nor to a field, as the methods of records do. */
    private static boolean refersToMethod(DirectMethodHandleDesc handle) {
        return switch (handle.kind()) {
            case CONSTRUCTOR, GETTER, SETTER, STATIC_GETTER, STATIC_SETTER -> false;
            default -> true;
        };
    }

    /** What {@code call} refers to and nobody has a model of. */
    List<String> unknown(InvokeDynamicInstruction call) {
        return call.bootstrapArgs().stream()
                .filter(DirectMethodHandleDesc.class::isInstance)
                .map(DirectMethodHandleDesc.class::cast)
                .filter(handle -> handle.owner().isClassOrInterface())
                .map(this::target)
                .filter(Calls.Target.Unknown.class::isInstance)
                .map(target -> ((Calls.Target.Unknown) target).what())
                .toList();
    }

    private Calls.Target target(DirectMethodHandleDesc handle) {
        String descriptor = handle.owner().descriptorString();
        String owner = descriptor.substring(1, descriptor.length() - 1);
        boolean ofClass = handle.kind() == DirectMethodHandleDesc.Kind.STATIC
                || handle.kind() == DirectMethodHandleDesc.Kind.INTERFACE_STATIC;
        boolean constructs = handle.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR;
        return switch (handle.kind()) {
            case GETTER, SETTER, STATIC_GETTER, STATIC_SETTER -> new Calls.Target.Same();
            default ->
                calls.of(
                        owner,
                        constructs ? ConstantDescs.INIT_NAME : handle.methodName(),
                        handle.lookupDescriptor(),
                        ofClass,
                        constructs);
        };
    }

    /** What is captured must be, to the letter, what a static method takes; a receiver may be of a narrower type. */
    private static MethodTypeDesc withReceiver(
            MethodTypeDesc captured, DirectMethodHandleDesc handle, DirectMethodHandleDesc redirected) {
        MethodTypeDesc before = MethodTypeDesc.ofDescriptor(handle.lookupDescriptor());
        MethodTypeDesc after = MethodTypeDesc.ofDescriptor(redirected.lookupDescriptor());
        return captured.parameterCount() == 1 && after.parameterCount() > before.parameterCount()
                ? captured.changeParameterType(0, after.parameterType(0))
                : captured;
    }

    private DirectMethodHandleDesc redirected(DirectMethodHandleDesc handle) {
        if (!refersToMethod(handle) || !handle.owner().isClassOrInterface()) {
            return handle;
        }
        boolean ofClass = handle.kind() == DirectMethodHandleDesc.Kind.STATIC
                || handle.kind() == DirectMethodHandleDesc.Kind.INTERFACE_STATIC;
        String descriptor = handle.owner().descriptorString();
        String owner = descriptor.substring(1, descriptor.length() - 1);
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(handle.lookupDescriptor());
        return switch (target(handle)) {
            case Calls.Target.Same same -> handle;
            case Calls.Target.Unknown unknown -> handle;
            case Calls.Target.Hook hook ->
                MethodHandleDesc.ofMethod(
                        DirectMethodHandleDesc.Kind.STATIC,
                        hook.model(),
                        hook.method(),
                        ofClass ? type : type.insertParameterTypes(0, receiver(hook, owner)));
            case Calls.Target.OneStep step -> {
                Bridges.Bridge bridge =
                        bridges.to(step.model(), handle.owner(), handle.methodName(), type, handle.isOwnerInterface());
                yield MethodHandleDesc.ofMethod(
                        bridge.ofInterface()
                                ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC
                                : DirectMethodHandleDesc.Kind.STATIC,
                        bridge.owner(),
                        bridge.name(),
                        bridge.type());
            }
        };
    }
}
