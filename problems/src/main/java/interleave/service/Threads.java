package interleave.service;

/** By whom clients are served, in the words of the command line. */
public enum Threads {
    /** One client after another, by the server's own thread. */
    SEQUENTIAL,
    /** A thread of the system for each. */
    THREADS,
    /** A virtual thread for each. */
    VIRTUAL,
    /** A fixed number of threads of the system, who take clients from a queue. */
    POOL
}
