package org.interleave.generator.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Values of several longs")
class WideBitsTest {
    private static final int WIDTH = 200;
    private static final int TIMES = 5_000;

    private final Random random = new Random(1);

    private static BigInteger number(long... longs) {
        BigInteger number = BigInteger.ZERO;
        for (int i = longs.length - 1; i >= 0; i--) {
            number = number.shiftLeft(Long.SIZE).add(new BigInteger(Long.toUnsignedString(longs[i])));
        }
        return number;
    }

    private static BigInteger mask(int width) {
        return BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE);
    }

    private static BigInteger with(BigInteger whole, int shift, int width, BigInteger part) {
        return whole.andNot(mask(width).shiftLeft(shift)).or(part.shiftLeft(shift));
    }

    private long[] value(int width) {
        long[] value = WideBits.wideZero(width);
        for (int bit = 0; bit < width; bit++) {
            if (random.nextBoolean()) {
                WideBits.wideAdd(value, bit);
            }
        }
        return value;
    }

    @Test
    void are_read_and_written_wherever_a_part_is() {
        for (int i = 0; i < TIMES; i++) {
            int width = random.nextInt(Long.SIZE + 1);
            int shift = random.nextInt(WIDTH - width + 1);
            long[] value = value(WIDTH);
            long part = random.nextLong() & (width == 0 ? 0 : -1L >>> (Long.SIZE - width));
            BigInteger before = number(value);
            BigInteger after = with(before, shift, width, number(part));
            long[] words = new long[value.length];
            for (int word = 0; word < words.length; word++) {
                words[word] = WideBits.wideWord(value[word], word * Long.SIZE, shift, width, part);
            }

            assertThat(number(WideBits.widePiece(value, shift, width)))
                    .isEqualTo(before.shiftRight(shift).and(mask(width)));
            assertThat(number(words)).isEqualTo(after);
            assertThat(number(WideBits.wideSet(value, shift, width, part))).isEqualTo(after);
        }
    }

    @Test
    void have_parts_of_several_longs() {
        for (int i = 0; i < TIMES; i++) {
            int width = Long.SIZE + random.nextInt(WIDTH - Long.SIZE);
            int shift = random.nextInt(WIDTH - width + 1);
            long[] value = value(WIDTH);
            long[] part = value(width);
            BigInteger before = number(value);
            BigInteger after = with(before, shift, width, number(part));
            long[] words = new long[value.length];
            for (int word = 0; word < words.length; word++) {
                words[word] = WideBits.wideWord(value[word], word * Long.SIZE, shift, width, part);
            }

            assertThat(number(WideBits.wideCut(value, shift, width)))
                    .isEqualTo(before.shiftRight(shift).and(mask(width)));
            assertThat(number(words)).isEqualTo(after);
            assertThat(number(WideBits.wideSet(value, shift, width, part))).isEqualTo(after);
        }
    }

    @Test
    void are_sets() {
        for (int i = 0; i < TIMES; i++) {
            long[] one = value(WIDTH);
            long[] other = value(WIDTH);
            BigInteger first = number(one);
            BigInteger second = number(other);

            assertThat(number(WideBits.wideUnion(one, other))).isEqualTo(first.or(second));
            assertThat(number(WideBits.wideIntersection(one, other))).isEqualTo(first.and(second));
            assertThat(number(WideBits.wideWithout(one, other))).isEqualTo(first.andNot(second));
            assertThat(WideBits.wideIsSubset(one, WideBits.wideUnion(one, other)))
                    .isTrue();
            assertThat(WideBits.wideIsSubset(one, other)).isFalse();
            assertThat(WideBits.wideCount(one)).isEqualTo(first.bitCount());
            assertThat(WideBits.wideFirst(one)).isEqualTo(first.getLowestSetBit());
            WideBits.wideDrop(one);
            assertThat(number(one)).isEqualTo(first.clearBit(first.getLowestSetBit()));
        }
        assertThat(WideBits.wideFirst(WideBits.wideZero(WIDTH))).isEqualTo(-1);
        assertThat(number(WideBits.wideBetween(60, 70, WIDTH))).isEqualTo(mask(11).shiftLeft(60));
        assertThat(number(WideBits.wideBetween(5, 4, WIDTH))).isZero();
    }

    @Test
    void number_pairs_without_gaps() {
        Encoding pair = new Encoding.TupleOf(List.of(
                new Encoding.Range(3, 7),
                new Encoding.TupleOf(List.of(new Encoding.Range(0, 2), new Encoding.Booleans()))));

        assertThat(pair.count()).isEqualTo(30);
        for (long number = 0; number < pair.count(); number++) {
            long bits = pair.numbered(number);
            assertThat(pair.means(bits)).isTrue();
            assertThat(pair.number(bits)).isEqualTo(number);
        }
    }
}
