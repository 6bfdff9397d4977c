package io.jvmaf.feature.cambi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

final class CambiTablesTest {
    @Test
    void reciprocalsAreDecimalsOfNineDigits() {
        MathContext nineDigits = new MathContext(9, RoundingMode.HALF_EVEN);
        float[] reciprocals = CambiTables.reciprocals();
        assertEquals(4226, reciprocals.length);
        assertEquals(0, reciprocals[0]);
        int notNearest = 0;
        for (int n = 1; n < reciprocals.length; n++) {
            BigDecimal reciprocal = BigDecimal.ONE.divide(BigDecimal.valueOf(n), nineDigits);
            assertEquals(reciprocal.floatValue(), reciprocals[n], "1/" + n);
            notNearest += reciprocals[n] != 1f / n ? 1 : 0;
        }
        assertEquals(42, notNearest);
    }
}
