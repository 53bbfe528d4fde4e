package interleave.visibility;

/**
 * A member of a club, who enters himself in its directory, where other threads find him without any lock.
 *
 * <pre>{@code
 * Member member = new FinalMember(7, 1999, directory::add);
 * member.join();                         // from here on other threads may find him
 * }</pre>
 *
 * <p><b>Invariant.</b> Whoever finds a member reads the number and the year he was made with, even if the
 * directory is a plain field, written and read in a race.
 *
 * <p><b>Memory effects.</b> None by {@link #join} itself: the directory need not synchronize. The guarantee
 * comes from final fields, and ends where an object is seen before its constructor has.
 *
 * <p><b>Not promised:</b> that anybody finds the member soon, or at all: a race has no such edge.
 *
 * <p>Rule: JLS 17.5, final field semantics.
 */
public interface Member {
    /** Enters this member in the directory, if he is not in it yet. */
    void join();

    /** Returns the number he was made with. */
    int number();

    /** Returns the year he was made with. */
    int year();
}
