package interleave.acceptpool;

import static interleave.support.Defect.WRONG_RESULT;
import static interleave.support.Judge.CONTRACT;

import interleave.servers.Sequential;
import interleave.support.Broken;
import java.io.IOException;

/** {@link SequentialLineServer} that takes what one read brings for all that the client has to say. */
@Broken(
        defect = WRONG_RESULT,
        symptom =
                "a client whose lines arrive in two pieces gets answers to the first, and then the connection is closed",
        twin = SequentialLineServer.class,
        seenBy = CONTRACT,
        ids = "CWE-252")
public final class BrokenSequentialLineServerReadsOnce extends FrameworkLineServer {
    /** Starts serving. */
    public BrokenSequentialLineServerReadsOnce(LineSettings settings) throws IOException {
        super(settings, new Sequential(), client -> new UpperLines(client.channel(), settings).turn());
    }
}
