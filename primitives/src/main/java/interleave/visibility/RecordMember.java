package interleave.visibility;

import java.util.function.Consumer;

/**
 * A member who is a record: its components are final fields, so it may be handed on in any way.
 *
 * <pre>{@code
 * Member member = new RecordMember(7, 1999, directory::add);
 * member.join();
 * }</pre>
 *
 * <p><b>Invariant:</b> no other thread has a reference to this object before its constructor ends.
 *
 * <p><b>Memory effects.</b> Those of final fields.
 *
 * <p><b>Not promised:</b> anything for what a component refers to, if that changes after the constructor.
 *
 * <p>Rule: JLS 8.10.3 (a component's field is final), 17.5.
 *
 * @param number the member's number
 * @param year the year in which he became one
 * @param directory where {@link #join} enters him
 */
public record RecordMember(int number, int year, Consumer<? super Member> directory) implements Member {
    @Override
    public void join() {
        directory.accept(this);
    }

    @Override
    public String toString() {
        return "RecordMember[number=" + number + ", year=" + year + "]";
    }
}
