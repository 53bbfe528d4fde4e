package interleave.explore.rewriting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts other classes in the place of some, wherever a class file names them: as types, in descriptors and in
 * signatures. All of these are texts in its constant pool (JVMS 4.4), so that nothing but the pool is to be read.
 */
final class Renaming {
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;

    private final Map<String, String> names;
    private final Pattern pattern;

    /** From internal name to internal name; what is nested in the one becomes nested in the other. */
    Renaming(Map<String, String> names) {
        this.names = names;
        this.pattern = Pattern.compile(names.keySet().stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![a-z/])(", ")(?=[;$<]|$)")));
    }

    byte[] apply(byte[] classFile) {
        var result = new ByteArrayOutputStream(classFile.length + 256);
        try (var in = new DataInputStream(new ByteArrayInputStream(classFile));
                var out = new DataOutputStream(result)) {
            out.writeLong(in.readLong()); // magic and version
            int entries = in.readUnsignedShort();
            out.writeShort(entries);
            for (int i = 1; i < entries; i++) {
                int tag = in.readUnsignedByte();
                out.writeByte(tag);
                if (tag == UTF8) {
                    out.writeUTF(renamed(in.readUTF()));
                } else {
                    out.write(in.readNBytes(size(tag)));
                }
                if (tag == LONG || tag == DOUBLE) {
                    i++; // they count as two
                }
            }
            in.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("an array in memory can be read and written", e);
        }
        return result.toByteArray();
    }

    /** {@code text} with the names of the others. */
    String renamed(String text) {
        if (!text.contains("java/util/concurrent/")) {
            return text;
        }
        return pattern.matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(match.group().replace(match.group(1), names.get(match.group(1)))));
    }

    private static int size(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2; // Class, String, MethodType, Module, Package
            case 15 -> 3; // MethodHandle
            case LONG, DOUBLE -> 8;
            default -> 4;
        };
    }
}
