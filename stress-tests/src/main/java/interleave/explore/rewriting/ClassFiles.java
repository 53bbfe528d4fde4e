package interleave.explore.rewriting;

import java.util.Optional;

/** Where the class files of the explored program come from. */
public interface ClassFiles {
    /**
     * The class file of {@code internalName}, like {@code interleave/lock/TicketLock}.
     *
     * @return nothing if it is no class of the program's, and so is not to be rewritten
     */
    Optional<byte[]> find(String internalName);
}
