package interleave.explore.rewriting;

import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LocalVariable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler has noted of a method.
 *
 * @param names the names of local variables by slot, where a slot has only one; empty without {@code -g}
 * @param firstLine the first line with code; 0 if there is none
 */
record Locals(Map<Integer, String> names, int firstLine) {
    static Locals of(MethodModel method) {
        var names = new HashMap<Integer, String>();
        for (CodeElement element : method.code().orElseThrow()) {
            switch (element) {
                case LocalVariable local ->
                    names.merge(local.slot(), local.name().stringValue(), (one, other) -> one.equals(other) ? one : "");
                default -> {}
            }
        }
        return new Locals(names, firstLine(method));
    }

    private static int firstLine(MethodModel method) {
        for (CodeElement element : method.code().orElseThrow()) {
            if (element instanceof LineNumber line) {
                return line.line();
            }
        }
        return 0;
    }

    @Nullable
    String name(int slot) {
        String name = names.get(slot);
        return name == null || name.isEmpty() ? null : name;
    }
}
