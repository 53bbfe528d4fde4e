package interleave.cli;

import java.util.concurrent.CountDownLatch;

/** Tells a regular end of the kit from Ctrl-C, which the JVM answers by running its shutdown hooks. */
final class Shutdown {
    private static volatile boolean regular;
    private static volatile boolean begun;

    private Shutdown() {}

    /** Says, when Ctrl-C ends the kit, that it has. */
    static void announce(Terminal terminal) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            begun = true;
                            if (!regular) {
                                terminal.err().println();
                                terminal.err()
                                        .println("kit: interrupted. All judged programs were ended; nothing is left.");
                            }
                        },
                        "kit-farewell"));
    }

    /** From now on an end is none by Ctrl-C. */
    static void regular() {
        regular = true;
    }

    /** Returns, unless the JVM is shutting down: then it never does. */
    static void await() {
        try {
            Thread.sleep(200); // a judged JVM that gets the signal too may be noticed before our own hooks have begun
            if (begun) {
                new CountDownLatch(1).await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
