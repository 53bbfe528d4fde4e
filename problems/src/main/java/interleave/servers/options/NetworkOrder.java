package interleave.servers.options;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Numbers as bytes, the most significant first: the order of the network, whatever that of the machine.
 *
 * <p>Java's counterpart of {@code htonl} and {@code ntohl}. A Java {@code int} has no order that a program could see; one
 * arises where it becomes bytes, and {@link ByteBuffer} and {@link java.io.DataOutputStream} take that of the network unless
 * they are told otherwise.
 *
 * <p>Source: slides 004, the socket module's utility functions.
 */
public final class NetworkOrder {
    private NetworkOrder() {}

    /** {@code htonl}: what is sent for {@code value}. */
    public static byte[] bytes(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }

    /** {@code ntohl}: the number that those four bytes mean. */
    public static int value(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt();
    }

    /** What a C program would send that forgets {@code htonl}, on this machine. */
    public static byte[] forgotten(int value) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .putInt(value)
                .array();
    }
}
