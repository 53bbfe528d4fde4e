package interleave.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the verbs, and gives them the terminal they write to. */
final class Commands implements IFactory {
    private final Terminal terminal;

    Commands(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == RunCommand.class) {
            return type.cast(new RunCommand(terminal));
        }
        if (type == CompareCommand.class) {
            return type.cast(new CompareCommand(terminal));
        }
        if (type == CheckCommand.class) {
            return type.cast(new CheckCommand(terminal));
        }
        if (type == ListCommand.class) {
            return type.cast(new ListCommand(terminal));
        }
        if (type == PrintCommand.class) {
            return type.cast(new PrintCommand(terminal));
        }
        if (type == LoadCommand.class) {
            return type.cast(new LoadCommand(terminal));
        }
        if (type == ServeCommand.class) {
            return type.cast(new ServeCommand(terminal));
        }
        if (type == CallCommand.class) {
            return type.cast(new CallCommand(terminal));
        }
        if (type == NotesCommand.class) {
            return type.cast(new NotesCommand(terminal));
        }
        if (type == DoctorCommand.class) {
            return type.cast(new DoctorCommand(terminal));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
