package interleave.spec;

/** The two kinds of thread that Java has; what holds for one should hold for the other. */
public enum ThreadKind {
    PLATFORM {
        @Override
        Thread unstarted(String name, Runnable body) {
            return Thread.ofPlatform().daemon().name(name).unstarted(body);
        }
    },
    VIRTUAL {
        @Override
        Thread unstarted(String name, Runnable body) {
            return Thread.ofVirtual().name(name).unstarted(body);
        }
    };

    /** A thread of this kind. */
    abstract Thread unstarted(String name, Runnable body);
}
