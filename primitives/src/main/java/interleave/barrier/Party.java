package interleave.barrier;

import org.jspecify.annotations.Nullable;

/** Somebody who has come to a {@link ParkingLap}. */
final class Party {
    /** Who it is; null in the two marks for a lap that has ended. */
    final @Nullable Thread thread;

    /** How many were missing still when it had come: its arrival index. Below zero if it came too early for the next lap. */
    final int missing;

    /** Who had come before. */
    final @Nullable Party below;

    Party(@Nullable Thread thread, int missing, @Nullable Party below) {
        this.thread = thread;
        this.missing = missing;
        this.below = below;
    }
}
