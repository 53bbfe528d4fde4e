package interleave.cli;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The password of a server that asks for one: that of the environment, or a new one, which is told once. */
final class Password {
    private Password() {}

    static String of(String user, Terminal terminal) {
        String given = System.getenv("KIT_PASSWORD");
        if (given != null && !given.isEmpty()) {
            return given;
        }
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        String made = HexFormat.of().formatHex(random);
        terminal.err().println("kit: the password of " + user + " is " + made);
        return made;
    }
}
