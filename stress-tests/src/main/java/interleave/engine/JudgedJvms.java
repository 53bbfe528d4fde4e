package interleave.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All judged JVMs that are alive, so that none outlives the kit: not after Ctrl-C, not after a failure. */
final class JudgedJvms {
    private static final Set<Process> ALIVE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(JudgedJvms::endAll, "kit-end"));
    }

    private JudgedJvms() {}

    /** To be called before the first is started: once the kit is being ended, it is too late to ask to be told. */
    static void watchOver() {
        // the class has been initialised by this call
    }

    static void add(Process process) {
        ALIVE.add(process);
    }

    static void remove(Process process) {
        ALIVE.remove(process);
    }

    /** Ends them, and whatever they have started. */
    static void endAll() {
        for (Process process : ALIVE) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
