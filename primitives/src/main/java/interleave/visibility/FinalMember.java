package interleave.visibility;

import java.util.function.Consumer;

/**
 * A member with final fields, who is entered in the directory after the constructor has ended.
 *
 * <pre>{@code
 * Member member = new FinalMember(7, 1999, directory::add);
 * member.join();
 * }</pre>
 *
 * <p><b>Invariant:</b> no other thread has a reference to this object before its constructor ends.
 *
 * <p><b>Memory effects.</b> When the constructor ends, its final fields are <em>frozen</em>: who gets hold of
 * the reference later, in whatever way, sees their values, with no lock and no volatile.
 *
 * <p><b>Not promised:</b> anything for fields that are not final, nor for a field of a superclass whose
 * constructor hands {@code this} out.
 *
 * <p>Rule: JLS 17.5.1 (the freeze at the end of the constructor).
 */
public final class FinalMember implements Member {
    private final int number;
    private final int year;
    private final Consumer<? super Member> directory;

    /** Creates a member who is in no directory yet. */
    public FinalMember(int number, int year, Consumer<? super Member> directory) {
        this.number = number;
        this.year = year;
        this.directory = directory;
    } // the fields are frozen here

    @Override
    public void join() {
        directory.accept(this);
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public int year() {
        return year;
    }

    @Override
    public String toString() {
        return "FinalMember[number=" + number + ", year=" + year + "]";
    }
}
