package interleave.gil;

import java.util.function.BooleanSupplier;

/**
 * Computes a fingerprint byte by byte (FNV-1a, by G. Fowler, L. C. Noll, P. Vo): it computes, and waits for nobody.
 *
 * <pre>{@code
 * long blocks = new Fingerprint().run(gil, over);
 * }</pre>
 */
public final class Fingerprint implements Script {
    private static final int BASIS = 0x811c9dc5;
    private static final int PRIME = 0x01000193;
    private static final int BLOCK = 64;

    private volatile int last; // so that the compiler cannot do without the work

    /** Creates a program which begins anew whenever it is run. */
    public Fingerprint() {}

    /** Takes one block of bytes after another into the fingerprint; a piece is one block of 64 bytes. */
    @Override
    public long run(GlobalLock gil, BooleanSupplier over) {
        var bytecodes = new Bytecodes(gil);
        int fingerprint = BASIS;
        long blocks = 0;
        gil.acquire();
        try {
            while (!over.getAsBoolean()) {
                fingerprint = block(fingerprint, bytecodes);
                blocks++;
            }
        } finally {
            gil.release();
        }
        last = fingerprint;
        return blocks;
    }

    private static int block(int begun, Bytecodes bytecodes) {
        int fingerprint = begun;
        for (int i = 0; i < BLOCK; i++) {
            fingerprint = (fingerprint ^ i) * PRIME;
            bytecodes.one();
        }
        return fingerprint;
    }

    @Override
    public String toString() {
        return "Fingerprint[last=" + Integer.toHexString(last) + "]";
    }
}
