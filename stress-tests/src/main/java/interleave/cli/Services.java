package interleave.cli;

import interleave.service.Service;
import java.util.List;

/** The servers there are, by name. */
final class Services {
    private Services() {}

    /** The one that is called so, or a sentence with those there are. */
    static Service named(String asked, String verb) {
        List<Service> all = Service.all();
        List<String> names = all.stream().map(Service::name).toList();
        return all.stream()
                .filter(service -> service.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new KitException(
                        Exit.USAGE,
                        "there is no server \"" + asked + "\"." + Suggestion.of(asked, names),
                        "There are:  " + String.join(", ", names) + ".\nWhat they do:  ./kit " + verb));
    }

    /** All of them, each with how its client is called. */
    static String table() {
        var table = new StringBuilder();
        for (Service service : Service.all()) {
            table.append(String.format("  %-10s %s%n", service.name(), service.summary()));
            table.append(String.format("  %-10s ./kit call %s --port N %s%n", "", service.name(), service.usage()));
        }
        return table.toString();
    }

    /** Says so, if that is no port. */
    static void checkPort(int port, int lowest) {
        if (port < lowest || port > 65_535) {
            throw new KitException(
                    Exit.USAGE,
                    "--port must be from " + lowest + " to 65535, but was " + port + ".",
                    lowest == 0 ? "0 takes any port that is free." : "./kit serve prints the port that it listens on.");
        }
    }
}
