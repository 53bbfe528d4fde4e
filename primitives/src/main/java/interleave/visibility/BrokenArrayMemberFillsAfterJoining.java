package interleave.visibility;

import static interleave.support.Defect.HALF_DONE;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;
import java.util.function.Consumer;

/** {@link ArrayMember} that trusts in {@code final} and fills the array when he has already joined. */
@Broken(
        defect = HALF_DONE,
        symptom = "the reference is final, what it refers to is not: another thread reads zeros",
        twin = ArrayMember.class,
        seenBy = {INTERLEAVINGS, MEMORY},
        ids = {"TSM03-J", "CWE-362"})
public final class BrokenArrayMemberFillsAfterJoining implements Member {
    private final int[] data = new int[2];
    private final int number;
    private final int year;
    private final Consumer<? super Member> directory;

    /** Creates a member who is in no directory yet. */
    public BrokenArrayMemberFillsAfterJoining(int number, int year, Consumer<? super Member> directory) {
        this.number = number;
        this.year = year;
        this.directory = directory;
    }

    @Override
    public void join() {
        directory.accept(this);
        data[0] = number;
        data[1] = year;
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
        return "BrokenArrayMemberFillsAfterJoining[number=" + data[0] + ", year=" + data[1] + "]";
    }
}
