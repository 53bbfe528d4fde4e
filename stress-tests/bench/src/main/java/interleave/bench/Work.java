package interleave.bench;

/** What actors do to one primitive, over and over. One work is for one run. */
interface Work {
    /** How many actors it takes; they are numbered from 0. */
    int actors();

    /** One turn of {@code actor}; false if it was none, since the others have ended. */
    boolean turn(int actor) throws InterruptedException;

    /** Whether {@code actor} stops when the time is up. Others stop when {@link #turn} tells them. */
    default boolean stopsByItself(int actor) {
        return true;
    }

    /** Whether the turns of {@code actor} are the operations that one counts. */
    default boolean counts(int actor) {
        return true;
    }

    /** Called by {@code actor} when it stops by itself: nobody may wait for it any more. */
    default void leave(int actor) throws InterruptedException {}

    /** Called when all have ended: throws if the primitive has not done its duty. */
    void check(long[] turns);
}
