package interleave.cli;

import interleave.judge.Machine;

/** A machine on which no two threads ever run at the same time. */
final class OneCore {
    private OneCore() {}

    /** Says, if this is one, what cannot be judged here. */
    static void announce(Terminal terminal, Machine machine) {
        if (machine.cores() < 2) {
            terminal.err()
                    .println("kit: this machine offers one core, so two threads never run at the same time: the judges"
                            + " memory and load cannot work. The others can.");
        }
    }
}
