package io.jvmaf.cli.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Bjontegaard's differences. The expected figures were computed with SciPy 1.17.1: {@code PchipInterpolator} over the
 * natural logarithm of the rates, its own integral over the common range.
 */
final class RateCurveTest {
    private static RateCurve curve(String rates, String qualities) {
        String[] rate = rates.split(" ");
        String[] quality = qualities.split(" ");
        List<RateCurve.Point> points = new ArrayList<>();
        for (int i = 0; i < rate.length; i++) {
            points.add(new RateCurve.Point(Double.parseDouble(rate[i]), Double.parseDouble(quality[i])));
        }
        return new RateCurve(points);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // the textbook example of VCEG-M33's scripts; its own cubic polynomials give 31.397 %
        "686.76 309.58 157.11 85.95|40.28 37.18 34.24 31.42|893.34 407.8 204.93 112.75|40.39 37.21 34.17 31.24"
                + "|31.37987820239754|-1.1834724046224634",
        // x265 under two presets, from the documentation of FAU's bjontegaard
        "9487.76 4593.60 2486.44 1358.24|40.037 38.615 36.845 34.851|9787.80 4469.00 2451.52 1356.24"
                + "|40.121 38.651 36.970 34.987|-4.4174853505891125|0.11969278542479916",
        // VMAF, which levels off, at other numbers of points
        "500 1000 2000 4000 8000|62.5 78.25 89.125 94.5 96|400 900 1900 3500 7000 12000|61 79.5 90 94.75 96.25 96.5"
                + "|-15.766893431418172|1.8790241001048955",
        // steep and flat by turns, where polynomials swing: the end slopes are held back
        "100 200 400 800|30 30.5 38 38.1|110 190 420 790|29 33 33.25 39|30.852534229149043|-0.9511328500805095",
        "100 300 1000|30 37 40|80 250 900|31 37.5 42|-27.122825376124748|1.6394524575519185",
        "100 1000|30 40|80 900|31 42|-39.31142669809392|2.2358547528973065",
    })
    void differencesAreScipys(String rates, String qualities, String testRates, String testQualities, double percent,
            double quality) {
        RateCurve anchor = curve(rates, qualities);
        RateCurve test = curve(testRates, testQualities);
        assertEquals(percent, anchor.rateDifference(test).orElseThrow(), 1e-10);
        assertEquals(quality, anchor.qualityDifference(test).orElseThrow(), 1e-11);
    }

    @Test
    void halfTheRateIsMinusFiftyPercent() {
        RateCurve anchor = curve("100 300 1000 5000", "30 35 39 41");
        RateCurve test = curve("50 150 500 2500", "30 35 39 41");
        assertEquals(-50, anchor.rateDifference(test).orElseThrow(), 1e-12);
        assertEquals(100, test.rateDifference(anchor).orElseThrow(), 1e-12);
        assertEquals(0, anchor.rateDifference(anchor).orElseThrow());
    }

    @Test
    void curvesWithNothingInCommonHaveNoDifference() {
        RateCurve low = curve("100 200", "30 35");
        RateCurve high = curve("1000 2000", "40 45");
        assertTrue(low.rateDifference(high).isEmpty());
        assertTrue(low.qualityDifference(high).isEmpty());
        assertTrue(low.rateDifference(curve("100", "30")).isEmpty());
        assertTrue(low.qualityDifference(curve("100 100", "30 31")).isEmpty());
    }

    @Test
    void aCurveThatFallsHasNoRateForAQuality() {
        RateCurve falls = curve("100 200 300", "30 36 35");
        RateCurve rises = curve("100 200 300", "30 34 36");
        assertTrue(rises.rateDifference(falls).isEmpty());
        assertTrue(rises.qualityDifference(falls).isPresent());
    }

    @Test
    void aConstantCurveHasItsAreaAndNoSwing() {
        assertEquals(21, new Pchip(new double[] {0, 1, 4, 9}, new double[] {3, 3, 3, 3}).integral(1, 8), 1e-13);
        // a slope at the end that would turn at once is held to three times the rise; figures from SciPy
        Pchip turning = new Pchip(new double[] {0, 1, 2, 3.5}, new double[] {0, 0.1, -5, 3});
        assertEquals(-6.292777777777777, turning.integral(0, 3), 1e-13);
        assertEquals(0.07500000000000002, turning.integral(0, 1), 1e-15);
        // between two flat pieces a step stays within its ends: half of it on each side
        assertEquals(0.5, new Pchip(new double[] {0, 1, 2, 3}, new double[] {0, 0, 1, 1}).integral(0, 2), 1e-15);
    }
}
