package interleave.judged;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import interleave.judge.CostReport;
import interleave.judge.Judgement;
import interleave.judge.LoopReport;
import interleave.judge.ScalingReport;
import interleave.measure.Sample;
import java.util.List;

/** What a judged JVM tells the engine: one line each on its standard output, behind the request's key. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Message.Begun.class, name = "begun"),
    @JsonSubTypes.Type(value = Message.Judged.class, name = "judged"),
    @JsonSubTypes.Type(value = Message.Round.class, name = "round"),
    @JsonSubTypes.Type(value = Message.Looped.class, name = "looped"),
    @JsonSubTypes.Type(value = Message.Costed.class, name = "costed"),
    @JsonSubTypes.Type(value = Message.Measured.class, name = "measured"),
    @JsonSubTypes.Type(value = Message.Scaled.class, name = "scaled"),
    @JsonSubTypes.Type(value = Message.Done.class, name = "done")
})
public sealed interface Message {
    /** Work on the variant with this index begins; whatever happens now is its doing. */
    record Begun(int index) implements Message {}

    /** The variant with this index has been judged. */
    record Judged(int index, Judgement judgement) implements Message {}

    /** One round of the experiment gave this. */
    record Round(long obtained) implements Message {}

    /** Plain loops saw this much of one variant. */
    record Looped(LoopReport report) implements Message {}

    /** The costs of all variants. */
    record Costed(List<CostReport> reports) implements Message {}

    /** One step of measuring gave this. */
    record Measured(Sample sample) implements Message {}

    /** How each job grows with the number of workers. */
    record Scaled(List<ScalingReport> reports) implements Message {}

    /** All is done. */
    record Done() implements Message {}
}
