package interleave.explore.rewriting;

import interleave.explore.model.Atomics;
import interleave.explore.model.Contents;
import interleave.explore.model.Exits;
import interleave.explore.model.Handles;
import interleave.explore.model.Identity;
import interleave.explore.model.Interrupts;
import interleave.explore.model.Memory;
import interleave.explore.model.Monitors;
import interleave.explore.model.Threads;
import interleave.explore.model.Virtual;
import java.lang.constant.ClassDesc;
import java.util.Map;
import java.util.Set;

/** What becomes of a call to the JDK: it stays, or a model takes it over, or there is no model of it. */
final class Calls {
    private static final ClassDesc MONITORS = desc(Monitors.class);
    private static final ClassDesc THREADS = desc(Threads.class);
    private static final ClassDesc VIRTUAL = desc(Virtual.class);

    private static final Map<String, String> WAITING = Map.of(
            "wait()V", "await",
            "wait(J)V", "await",
            "wait(JI)V", "await",
            "notify()V", "notifyOne",
            "notifyAll()V", "notifyAll");

    private static final Set<String> INTERRUPTION = Set.of("interrupt()V", "isInterrupted()Z", "interrupted()Z");

    private static final Set<String> OF_THREAD = Set.of(
            "start()V",
            "join()V",
            "join(J)V",
            "join(Ljava/time/Duration;)Z",
            "isAlive()Z",
            "getState()Ljava/lang/Thread$State;",
            "currentThread()Ljava/lang/Thread;",
            "yield()V",
            "onSpinWait()V",
            "setDaemon(Z)V",
            "isDaemon()Z",
            "sleep(J)V",
            "sleep(JI)V",
            "sleep(Ljava/time/Duration;)V",
            "startVirtualThread(Ljava/lang/Runnable;)Ljava/lang/Thread;");

    private static final Set<String> THREAD_AS_IT_IS = Set.of(
            "getName",
            "setName",
            "getId",
            "threadId",
            "getPriority",
            "setPriority",
            "isVirtual",
            "toString",
            "run",
            "ofPlatform",
            "ofVirtual",
            "setUncaughtExceptionHandler",
            "getUncaughtExceptionHandler",
            "hashCode",
            "equals",
            "getClass");

    private final Fields fields;

    Calls(Fields fields) {
        this.fields = fields;
    }

    private static ClassDesc desc(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    /** What becomes of one call. */
    sealed interface Target {
        /** It stays as it is, at most with a model in place of the class. */
        record Same() implements Target {}

        /** A static method of a model is called instead, with the receiver as its first argument. */
        record Hook(ClassDesc model, String method) implements Target {}

        /** It is made in one step, between a call to {@code model.before} and one to {@code model.after}. */
        record OneStep(ClassDesc model) implements Target {}

        /** There is no model of it: the execution ends here. */
        record Unknown(String what) implements Target {}
    }

    private static final Target SAME = new Target.Same();

    /** What becomes of a call to {@code owner.name}. */
    Target of(String owner, String name, String descriptor, boolean isStatic, boolean isSpecial) {
        String waiting = isStatic ? null : WAITING.get(name + descriptor);
        if (waiting != null) {
            return new Target.Hook(MONITORS, waiting);
        }
        if (isThread(owner, name, descriptor, isSpecial)) {
            return ofThread(name, descriptor);
        }
        String ancestor = fields.foreignAncestor(owner);
        if (Substitutes.contains(ancestor)) {
            return fields.declares(owner, name, descriptor) || Substitutes.declare(ancestor, name, descriptor)
                    ? SAME
                    : unknown(ancestor, name);
        }
        if (!Jdk.contains(owner)) {
            return SAME;
        }
        return switch (owner) {
            case "java/lang/Thread$Builder",
                    "java/lang/Thread$Builder$OfPlatform",
                    "java/lang/Thread$Builder$OfVirtual" ->
                switch (name) {
                    case "start", "unstarted" -> new Target.Hook(THREADS, name);
                    case "name", "priority", "uncaughtExceptionHandler" -> SAME;
                    default -> unknown(owner, name);
                };
            case "java/lang/System" -> ofSystem(name);
            case "java/time/Instant" ->
                name.equals("now") && descriptor.startsWith("()") ? new Target.Hook(VIRTUAL, "now") : SAME;
            case "java/util/concurrent/TimeUnit" ->
                switch (name) {
                    case "sleep" -> new Target.Hook(THREADS, "sleep");
                    case "timedJoin", "timedWait" -> unknown(owner, name);
                    default -> SAME;
                };
            case "java/lang/invoke/MethodHandles$Lookup" ->
                name.equals("findVarHandle") || name.equals("findStaticVarHandle")
                        ? new Target.Hook(desc(Handles.class), name)
                        : unknown(owner, name);
            case "java/lang/invoke/VarHandle" -> ofVarHandle(name, isStatic);
            default -> ofTheRest(owner, name, descriptor, isStatic, isSpecial);
        };
    }

    private boolean isThread(String owner, String name, String descriptor, boolean isSpecial) {
        return !isSpecial
                && (owner.equals("java/lang/Thread")
                        || (!Jdk.contains(owner)
                                && fields.isA(owner, "java/lang/Thread")
                                && !fields.declares(owner, name, descriptor)));
    }

    private static Target ofThread(String name, String descriptor) {
        if (name.equals("holdsLock")) {
            return new Target.Hook(MONITORS, name);
        }
        if (INTERRUPTION.contains(name + descriptor)) {
            return new Target.Hook(desc(Interrupts.class), name);
        }
        if (OF_THREAD.contains(name + descriptor)) {
            return new Target.Hook(THREADS, name.equals("yield") ? "giveWay" : name);
        }
        return THREAD_AS_IT_IS.contains(name) ? SAME : unknown("java/lang/Thread", name);
    }

    private static Target ofSystem(String name) {
        return switch (name) {
            case "nanoTime", "currentTimeMillis" -> new Target.Hook(VIRTUAL, name);
            case "arraycopy" -> new Target.Hook(desc(Memory.class), name);
            case "exit" -> new Target.Hook(desc(Exits.class), name);
            case "identityHashCode" -> new Target.Hook(desc(Identity.class), name);
            case "lineSeparator", "getProperty", "getenv" -> SAME;
            default -> unknown("java/lang/System", name);
        };
    }

    private static Target ofVarHandle(String name, boolean isStatic) {
        if (isStatic || name.equals("coordinateTypes") || name.equals("varType")) {
            return SAME; // fences: without a model of weak memory they change nothing
        }
        return name.startsWith("with") || name.startsWith("toMethod") || name.equals("isAccessModeSupported")
                ? unknown("java/lang/invoke/VarHandle", name)
                : new Target.OneStep(desc(Handles.class));
    }

    private static Target ofTheRest(String owner, String name, String descriptor, boolean isStatic, boolean isSpecial) {
        if (isSpecial && !name.equals("<init>")) {
            return SAME;
        }
        if (!isStatic && !isSpecial && Jdk.isCollection(owner) && !name.equals("getClass")) {
            return name.equals("parallelStream") ? unknown(owner, name) : new Target.OneStep(desc(Contents.class));
        }
        if (owner.startsWith("java/util/concurrent/atomic/")) {
            if (isSpecial) {
                return SAME;
            }
            boolean striped = owner.endsWith("Adder") || owner.endsWith("Accumulator"); // their sums are no one step
            return isStatic || striped ? unknown(owner, name) : new Target.OneStep(desc(Atomics.class));
        }
        return Jdk.isHarmless(owner, name, descriptor) ? SAME : unknown(owner, name);
    }

    private static Target unknown(String owner, String name) {
        String type = owner.substring(owner.lastIndexOf('/') + 1).replace('$', '.');
        return new Target.Unknown(name.equals("<init>") ? "new " + type : type + "." + name);
    }
}
