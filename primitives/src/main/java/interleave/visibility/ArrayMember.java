package interleave.visibility;

import java.util.function.Consumer;

/**
 * A member whose data lie in an array that a final field refers to: the freeze reaches as far as the
 * reference does.
 *
 * <pre>{@code
 * Member member = new ArrayMember(7, 1999, directory::add);
 * member.join();
 * }</pre>
 *
 * <p><b>Invariant:</b> the array is filled before the constructor ends and never changes again.
 *
 * <p><b>Memory effects.</b> Who reads {@code data}, a final field, sees the elements at least as they were
 * when the constructor ended.
 *
 * <p><b>Not promised:</b> elements that are written later: final is the reference, not the array.
 *
 * <p>Rule: JLS 17.5.1 (a read through a final field sees what was reachable at the freeze).
 */
public final class ArrayMember implements Member {
    private final int[] data = new int[2];
    private final Consumer<? super Member> directory;

    /** Creates a member who is in no directory yet. */
    public ArrayMember(int number, int year, Consumer<? super Member> directory) {
        this.directory = directory;
        data[0] = number; // here: what is written after the constructor, final does not cover
        data[1] = year;
    }

    @Override
    public void join() {
        directory.accept(this);
    }

    @Override
    public int number() {
        return data[0];
    }

    @Override
    public int year() {
        return data[1];
    }

    @Override
    public String toString() {
        return "ArrayMember[number=" + data[0] + ", year=" + data[1] + "]";
    }
}
