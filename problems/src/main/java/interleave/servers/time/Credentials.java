package interleave.servers.time;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A user and his password, of which only digests are kept.
 *
 * <p>Compared are digests, which all have one length, and all their bytes: how long it takes tells nobody how much of a guess
 * was right. With {@code equals} it would: it stops at the first letter that differs.
 *
 * <p><b>Not promised:</b> that the password is safe on its way. Whoever sees the network sees it, as on the slide.
 *
 * <p>Immutable.
 */
public final class Credentials {
    private static final int DIGEST = 32; // bytes of SHA-256

    private final byte[] digests;

    /** Those who may come in: one. */
    public Credentials(String user, String password) {
        digests = digests(user, password);
    }

    /** Whether this is the user, and his password. */
    public boolean match(String name, String word) {
        return MessageDigest.isEqual(digests, digests(name, word)); // both at once: nobody learns which was wrong
    }

    /** One behind the other; not that of both texts joined, which could be parted elsewhere. */
    private static byte[] digests(String user, String password) {
        return ByteBuffer.allocate(2 * DIGEST)
                .put(digest(user))
                .put(digest(password))
                .array();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Nothing that anybody should read in a log. */
    @Override
    public String toString() {
        return "Credentials";
    }
}
