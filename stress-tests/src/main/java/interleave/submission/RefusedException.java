package interleave.submission;

import interleave.judge.Refusal;
import java.io.Serial;
import java.util.List;

/** What was handed in cannot be judged, and why: a sentence, what to do next, and what the compiler says. */
public final class RefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int SUBMISSION = 1;
    private static final int USAGE = 2;
    private static final int ENVIRONMENT = 3;

    private final transient Refusal refusal;
    private final int exitCode;

    private RefusedException(int exitCode, Refusal refusal) {
        super(refusal.sentence());
        this.exitCode = exitCode;
        this.refusal = refusal;
    }

    /** The files are there, but what is in them cannot be judged. */
    static RefusedException submission(String sentence, String advice) {
        return new RefusedException(SUBMISSION, new Refusal(sentence, advice, List.of()));
    }

    /** The compiler has {@code problems} with the files. */
    static RefusedException compiler(String sentence, String advice, List<Refusal.Problem> problems) {
        return new RefusedException(SUBMISSION, new Refusal(sentence, advice, List.copyOf(problems)));
    }

    /** These are no files that could be judged. */
    static RefusedException usage(String sentence, String advice) {
        return new RefusedException(USAGE, new Refusal(sentence, advice, List.of()));
    }

    /** This machine cannot do it. */
    static RefusedException environment(String sentence, String advice) {
        return new RefusedException(ENVIRONMENT, new Refusal(sentence, advice, List.of()));
    }

    /** What is the matter, and what to do about it. */
    public Refusal refusal() {
        return refusal;
    }

    /** 1 the submission is to blame, 2 the command line, 3 this machine. */
    public int exitCode() {
        return exitCode;
    }

    /** What to do about it; may have several lines. */
    public String advice() {
        return refusal.advice();
    }
}
