package interleave.visibility;

import static interleave.support.Defect.HALF_DONE;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import java.util.List;
import java.util.function.Consumer;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Question: is there an interleaving in which somebody finds a member before he is what he was made to be?
 *
 * <p>The member is made before the threads start, for Lincheck does not watch what is made by the kit's
 * factory during an operation; and it lets no other thread in between two writes of final fields. So what a
 * constructor gives away too early is out of its reach.
 */
public final class MemberInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public MemberInterleavings() {}

    @Override
    public Class<?> operations() {
        return Operations.class;
    }

    @Override
    public Class<?> sequential() {
        return SequentialDirectory.class;
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(Scenario.of("a look-up during a join", HALF_DONE, List.of("join"), List.of("find"), List.of()));
    }

    private static final class Directory implements Consumer<Member> {
        private @Nullable Member found;

        @Override
        public void accept(Member member) {
            found = member;
        }
    }

    /** What the threads of a scenario call. */
    public static class Operations {
        private final Directory directory = new Directory();
        private final Member member = Subject.factory(MemberFactory.class).create(7, 1999, directory);

        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** {@link Member#join}, by member number 7 of 1999. */
        @Operation
        public void join() {
            member.join();
        }

        /** Whether who is found, if anybody, is what he was made to be. */
        @Operation
        public boolean find() {
            Member found = directory.found;
            return found == null || (found.number() == 7 && found.year() == 1999);
        }
    }

    /** What each call returns if nothing is wrong. */
    public static class SequentialDirectory {
        /** Created by Lincheck. */
        public SequentialDirectory() {}

        /** Joins. */
        public void join() {}

        /** Finds nobody, or the member. */
        public boolean find() {
            return true;
        }
    }
}
