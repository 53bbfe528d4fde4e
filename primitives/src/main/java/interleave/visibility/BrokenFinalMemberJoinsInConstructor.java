package interleave.visibility;

import static interleave.support.Defect.HALF_DONE;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;
import java.util.function.Consumer;

/** {@link FinalMember} whose constructor enters him in the directory, before the fields are set and frozen. */
@Broken(
        defect = HALF_DONE,
        symptom = "another thread finds a member whose final fields are still zero",
        twin = FinalMember.class,
        seenBy = MEMORY,
        ids = {"TSM01-J", "CWE-362"})
public final class BrokenFinalMemberJoinsInConstructor implements Member {
    private final int number;
    private final int year;

    /** Creates a member and enters him in {@code directory}. */
    public BrokenFinalMemberJoinsInConstructor(int number, int year, Consumer<? super Member> directory) {
        directory.accept(this);
        this.number = number;
        this.year = year;
    }

    @Override
    public void join() {}

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
        return "BrokenFinalMemberJoinsInConstructor[number=" + number + ", year=" + year + "]";
    }
}
