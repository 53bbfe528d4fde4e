package interleave.cli;

import interleave.engine.Plan;
import interleave.judge.Variant;
import interleave.spec.Lesson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code ./kit run --quick} does not do. */
final class QuickLook {
    private QuickLook() {}

    static List<String> leftOut(List<Lesson> lessons) {
        var sentences = new ArrayList<String>();
        sentences.add(
                "of the judges that expose a broken variant all but one, and for right ones interleavings and load");
        sentences.add("what the variants cost, and how often plain loops miss what is wrong");
        String names = lessons.stream()
                .flatMap(lesson -> lesson.variants().stream())
                .filter(Plan.QUICK::leavesOut)
                .map(Variant::name)
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            sentences.add("the broken variants that only interleavings exposes: " + names);
        }
        return List.copyOf(sentences);
    }
}
