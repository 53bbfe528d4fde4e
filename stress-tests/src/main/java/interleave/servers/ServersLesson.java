package interleave.servers;

import interleave.servers.framing.BrokenLengthPrefixBelievesTheLength;
import interleave.servers.framing.BrokenLengthPrefixReadsOnce;
import interleave.servers.framing.BrokenSeparatorForgetsTheRest;
import interleave.servers.framing.BrokenSeparatorHasNoLimit;
import interleave.servers.framing.FixedLength;
import interleave.servers.framing.Framing;
import interleave.servers.framing.LengthPrefix;
import interleave.servers.framing.Separator;
import interleave.spec.Lesson;
import interleave.spec.Topic;
import interleave.support.Judge;
import java.util.List;
import java.util.Map;

/** The lesson {@code servers}: ways to say where a message ends, each broken one before its repair. */
public final class ServersLesson implements Lesson {
    /** Created by the engine, by name. */
    public ServersLesson() {}

    @Override
    public String slug() {
        return "servers";
    }

    @Override
    public String question() {
        return "Where does one message end, and who is served meanwhile?";
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.of(
                "where a message ends",
                Framing.class,
                FramingFactory.class,
                Map.of(Judge.CONTRACT, FramingContract.class),
                FixedLength.class,
                BrokenSeparatorForgetsTheRest.class,
                BrokenSeparatorHasNoLimit.class,
                Separator.class,
                BrokenLengthPrefixReadsOnce.class,
                BrokenLengthPrefixBelievesTheLength.class,
                LengthPrefix.class));
    }
}
