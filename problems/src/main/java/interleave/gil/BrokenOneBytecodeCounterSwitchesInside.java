package interleave.gil;

import static interleave.support.Defect.LOST_UPDATE;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;

/** {@link OneBytecodeCounter} whose increment is three bytecodes, with a checkpoint in the middle. */
@Broken(
        defect = LOST_UPDATE,
        symptom =
                "one thread at a time runs, and still two of them read the same count, because one was switched off between its read and its write",
        twin = OneBytecodeCounter.class,
        seenBy = {CONTRACT, INTERLEAVINGS, MEMORY, LOAD},
        ids = {"CWE-366", "VNA02-J"})
public final class BrokenOneBytecodeCounterSwitchesInside implements InterpretedCounter {
    private final GlobalLock gil;
    private long count; // guarded by gil, in between its checkpoints

    /** Creates a counter at zero in the interpreter that {@code gil} belongs to. */
    public BrokenOneBytecodeCounterSwitchesInside(GlobalLock gil) {
        this.gil = gil;
    }

    @Override
    public void increment() {
        gil.acquire();
        try {
            long read = count;
            gil.checkpoint();
            count = read + 1;
        } finally {
            gil.release();
        }
    }

    @Override
    public long get() {
        gil.acquire();
        try {
            return count;
        } finally {
            gil.release();
        }
    }

    @Override
    public String toString() {
        return "BrokenOneBytecodeCounterSwitchesInside[count=" + get() + "]";
    }
}
