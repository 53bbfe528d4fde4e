package interleave.thread;

import interleave.spec.Lesson;
import interleave.spec.Topic;
import interleave.support.Judge;
import java.util.List;
import java.util.Map;

/** The lesson {@code thread}: starting, waiting for the end, and the end of the JVM. */
public final class ThreadLesson implements Lesson {
    /** Created by the engine, by name. */
    public ThreadLesson() {}

    @Override
    public String slug() {
        return "thread";
    }

    @Override
    public String question() {
        return "Who runs my code, and how do I know that it has ended?";
    }

    @Override
    public List<Topic> topics() {
        return List.of(starting(), waiting(), waitingNotForEver(), background(), foreground());
    }

    private static Topic starting() {
        return Topic.of(
                "starting a thread",
                Starter.class,
                StarterFactory.class,
                Map.of(Judge.CONTRACT, StarterContract.class, Judge.LOAD, StarterLoad.class),
                BrokenFunctionStarterRuns.class,
                BrokenFunctionStarterForgetsToStart.class,
                BrokenFunctionStarterNamesTheCaller.class,
                FunctionStarter.class,
                BrokenSubclassStarterStartsInConstructor.class,
                SubclassStarter.class,
                BuilderStarter.class,
                VirtualStarter.class);
    }

    private static Topic waiting() {
        return Topic.of(
                "waiting for the end of all",
                Gatherer.class,
                GathererFactory.class,
                Map.of(Judge.CONTRACT, GathererContract.class, Judge.LOAD, GathererLoad.class),
                BrokenJoinGathererDoesNotJoin.class,
                BrokenJoinGathererJoinsTheLast.class,
                BrokenJoinGathererJoinsEachAtOnce.class,
                BrokenJoinGathererSwallowsInterrupt.class,
                BrokenJoinGathererLeavesOrphans.class,
                JoinGatherer.class,
                VirtualGatherer.class,
                BrokenTimedJoinGathererTakesTimeoutForEnd.class,
                TimedJoinGatherer.class,
                BrokenFutureTaskGathererLosesFailures.class,
                FutureTaskGatherer.class);
    }

    private static Topic waitingNotForEver() {
        return Topic.of(
                "waiting for the end, with a time limit",
                Joiner.class,
                JoinerFactory.class,
                Map.of(Judge.CONTRACT, JoinerContract.class),
                BrokenMillisJoinerJoinsWithZero.class,
                BrokenMillisJoinerDoesNotAsk.class,
                MillisJoiner.class,
                DurationJoiner.class);
    }

    private static Topic background() {
        return Topic.of(
                "what does not keep the JVM alive",
                Background.class,
                BackgroundFactory.class,
                Map.of(Judge.CONTRACT, BackgroundContract.class),
                BrokenDaemonBackgroundForgetsDaemon.class,
                BrokenDaemonBackgroundDecidesTooLate.class,
                DaemonBackground.class,
                VirtualBackground.class);
    }

    private static Topic foreground() {
        return Topic.of(
                "what the JVM waits for",
                Foreground.class,
                ForegroundFactory.class,
                Map.of(Judge.CONTRACT, ForegroundContract.class),
                BrokenUserForegroundInheritsDaemon.class,
                UserForeground.class);
    }
}
