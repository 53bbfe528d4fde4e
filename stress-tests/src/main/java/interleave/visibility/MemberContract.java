package interleave.visibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Member} is when its threads take turns. */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public class MemberContract {
    private static final MemberFactory NEW = Subject.factory(MemberFactory.class);

    private final List<Member> directory = new ArrayList<>();
    private final Member member = NEW.create(7, 1999, directory::add);
    private final ThreadKind kind;

    MemberContract(ThreadKind kind) {
        this.kind = kind;
    }

    @Test
    void is_in_the_directory_once_when_he_has_joined() {
        member.join();

        assertEquals(List.of(member), directory);
    }

    @Test
    void is_found_as_he_was_made() {
        member.join();

        assertEquals(List.of("7 of 1999"), found());
    }

    @Test
    void is_found_as_he_was_made_by_another_thread() throws Exception {
        try (var stage = new Stage(kind)) {
            stage.enter("joiner", member::join).await();

            assertEquals(
                    List.of("7 of 1999"), stage.enter("finder", this::found).await());
        }
    }

    private List<String> found() {
        return directory.stream()
                .map(found -> found.number() + " of " + found.year())
                .toList();
    }
}
