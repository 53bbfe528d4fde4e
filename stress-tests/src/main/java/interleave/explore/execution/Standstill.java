package interleave.explore.execution;

import java.util.List;
import java.util.stream.Collectors;

/** Says in a sentence why nobody can go on: who holds what since when, and who waits for what. */
final class Standstill {
    private Standstill() {}

    static String sentence(List<Strand> strands) {
        return strands.stream()
                .filter(strand -> !strand.finished() && !strand.daemon())
                .map(Standstill::clause)
                .collect(Collectors.joining("; "));
    }

    static String circles(List<Strand> strands) {
        return strands.stream()
                .filter(strand -> !strand.finished() && !strand.daemon())
                .map(strand ->
                        strand.spin().circling() ? "*" + strand + "* goes in circles at " + at(strand) : clause(strand))
                .collect(Collectors.joining("; "));
    }

    private static String clause(Strand strand) {
        String holds = strand.held().stream()
                .map(held -> held.resource() + " since " + Sites.of(held.site()))
                .collect(Collectors.joining(" and "));
        Operation pending = strand.pending();
        String waits = pending == null
                ? "has not begun"
                : "waits to " + pending + " at " + at(strand) + holder(strand, pending);
        return "*" + strand + "* " + (holds.isEmpty() ? "" : "holds " + holds + " and ") + waits;
    }

    private static String at(Strand strand) {
        Operation pending = strand.pending();
        return pending == null ? "?" : Sites.of(pending.site()).toString();
    }

    private static String holder(Strand strand, Operation pending) {
        return strand.execution().strands().stream()
                .filter(other -> other.held().stream()
                        .anyMatch(held ->
                                pending.touches().stream().anyMatch(touch -> touch.resource() == held.resource())))
                .findFirst()
                .map(other -> other == strand ? ", which it holds itself" : ", which *" + other + "* holds")
                .orElse("");
    }
}
