package interleave.acceptpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The fast way does what the loop says, byte by byte. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UpperCaserTest {
    private static final long SEED = 20261121;
    private static final UpperCaser LOOP = new ByteLoopUpper();
    private static final UpperCaser EIGHT = new EightAtATimeUpper();

    @Test
    void every_byte_at_every_place_of_a_long_becomes_what_the_loop_makes_of_it() {
        for (int value = Byte.MIN_VALUE; value <= Byte.MAX_VALUE; value++) {
            for (int neighbour : new int[] {0, 'a', 'z', 0x7f, 0x80, 0xff}) { // those that could carry into it
                for (int place = 0; place < 19; place++) {
                    byte[] bytes = new byte[19]; // two longs and three
                    java.util.Arrays.fill(bytes, (byte) neighbour);
                    bytes[place] = (byte) value;
                    assertSame(bytes, 0, bytes.length);
                }
            }
        }
    }

    @Test
    void any_bytes_from_anywhere_to_anywhere_become_what_the_loop_makes_of_them() {
        var random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(70)];
            random.nextBytes(bytes);
            int from = random.nextInt(bytes.length + 1);
            assertSame(bytes, from, from + random.nextInt(bytes.length - from + 1));
        }
    }

    @Test
    void only_letters_without_accents_change_and_utf_8_passes() {
        byte[] bytes = "perché? 中文 \uD83C\uDF55 `az{ @AZ[ ß ÿ\n".getBytes(StandardCharsets.UTF_8);
        EIGHT.upperCase(bytes, 0, bytes.length);

        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("PERCHé? 中文 \uD83C\uDF55 `AZ{ @AZ[ ß ÿ\n");
    }

    @Test
    void nothing_outside_of_the_array_is_touched() {
        assertThatThrownBy(() -> EIGHT.upperCase(new byte[9], 0, 10)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> EIGHT.upperCase(new byte[9], -1, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static void assertSame(byte[] bytes, int from, int to) {
        byte[] expected = bytes.clone();
        byte[] found = bytes.clone();
        ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes);
        LOOP.upperCase(expected, from, to);
        EIGHT.upperCase(found, from, to);
        EIGHT.upperCase(direct, from, to);

        assertThat(found).as("seed %d, from %d to %d", SEED, from, to).isEqualTo(expected);
        direct.flip().get(found);
        assertThat(found)
                .as("in a buffer; seed %d, from %d to %d", SEED, from, to)
                .isEqualTo(expected);
        direct.clear().put(bytes).flip();
        LOOP.upperCase(direct, from, to);
        direct.get(found);
        assertThat(found)
                .as("by the loop in a buffer; seed %d, from %d to %d", SEED, from, to)
                .isEqualTo(expected);
    }
}
