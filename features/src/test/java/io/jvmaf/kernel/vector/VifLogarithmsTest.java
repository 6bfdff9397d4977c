package io.jvmaf.kernel.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.feature.vif.Log2Table;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VifLogarithmsTest {
    /** A multiple of every vector's lanes. */
    private static final int LANES = 64;
    private static final int MAX_COUNT = 1 << 14;

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 36})
    void everyEntryOfTheTableWhateverBitsAreBehindIt(int shift) {
        Random random = new Random(shift);
        double[] numbers = row(LANES);
        for (long leading = 1 << 15; leading < 1 << 16; leading++) {
            long number = leading << shift | random.nextLong() & (1L << shift) - 1;
            Arrays.fill(numbers, number);
            assertEquals(LANES * (long) Log2Table.log2(number), VifLogarithms.sum(numbers, LANES), "of " + number);
        }
    }

    @Test
    void everyPlaceCountsAndNoneBehindThem() {
        Random random = new Random(1);
        double[] numbers = row(3 * LANES);
        long sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            long number = (1L << 16 + i % 37) + random.nextInt(1 << 16);
            numbers[i] = number;
            if (i >= Species.DOUBLE_LEAD && i < Species.DOUBLE_LEAD + 2 * LANES) {
                sum += Log2Table.log2(number);
            }
        }
        assertEquals(sum, VifLogarithms.sum(numbers, 2 * LANES));
    }

    @Test
    void asManyOfTheGreatestAsAreAllowed() {
        double[] numbers = row(MAX_COUNT);
        long greatest = (1L << 52) - 1;
        Arrays.fill(numbers, greatest);
        assertEquals(MAX_COUNT * (long) Log2Table.log2(greatest), VifLogarithms.sum(numbers, MAX_COUNT));
    }

    private static double[] row(int count) {
        return new double[Species.DOUBLE_LEAD + count];
    }
}
