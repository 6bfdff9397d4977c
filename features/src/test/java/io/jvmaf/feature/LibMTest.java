package io.jvmaf.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of glibc 2.36 (Debian 12) on an x86-64 CPU with FMA, through a C program that draws the same numbers. */
final class LibMTest {
    private static final int DRAWS = 100_000;
    private static final long SEED = 42;
    private static final float THIRD = 1 / 3f;

    /** A number with an exponent from {@code low} to {@code high}, any sign and any fraction. */
    private static double draw(Random random, int low, int high) {
        long bits = random.nextLong();
        long exponent = 1023 + low + (bits >>> 52 & 0x7ff) % (high - low + 1);
        return Double.longBitsToDouble(bits & 0x800fffffffffffffL | exponent << 52);
    }

    private static double size(Random random, int low, int high) {
        return Math.abs(draw(random, low, high));
    }

    /** The results of all draws in one number: sum = 31 sum + bits. */
    private static void assertSum(long expected, ToDoubleFunction<Random> function) {
        Random random = new Random(SEED);
        long sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            sum = sum * 31 + Double.doubleToLongBits(function.applyAsDouble(random));
        }
        assertEquals(expected, sum);
    }

    @Test
    void exponentials() {
        assertSum(-8577289460090308631L, random -> LibM.exp(draw(random, -60, 10)));
    }

    @Test
    void logarithms() {
        assertSum(6931430494302914427L, random -> LibM.log(size(random, -1022, 1023)));
        assertSum(-1751014692986058834L, random -> LibM.log2(size(random, -1022, 1023)));
        assertSum(3603246853356572993L, random -> LibM.log10(size(random, -1022, 1023)));
        assertSum(-6319251651265822720L, random -> LibM.log2f((float) size(random, -126, 126)));
    }

    @Test
    void logarithmsNearOne() {
        assertSum(-3397300007608344774L, random -> LibM.log(size(random, -1, 0)));
        assertSum(-6184679303251853332L, random -> LibM.log2(size(random, -1, 0)));
        assertSum(-3293300749970602153L, random -> LibM.log10(size(random, -1, 0)));
        assertSum(-6626758526763008000L, random -> LibM.log2f((float) size(random, -1, 0)));
    }

    @Test
    void powers() {
        assertSum(7402677747397169740L, random -> LibM.pow(size(random, -4, 4), draw(random, -6, 8)));
        assertSum(-7725549212131061105L, random -> LibM.pow(size(random, -1022, 1023), draw(random, -70, 64)));
        assertSum(-3461970706370134016L, random -> LibM.powf((float) size(random, -4, 4), (float) draw(random, -6, 6)));
        assertSum(-4106829016873304064L, random -> LibM.powf((float) size(random, -20, 100), THIRD));
    }

    @ParameterizedTest
    @CsvSource({
        "exp, 0x0p+0, 0, 0x1p+0", "exp, 0x1p+0, 0, 0x1.5bf0a8b145769p+1",
        "exp, -0x1.999999999999ap-4, 0, 0x1.cf46d99d52b3ap-1",
        "exp, 0x1.62e3d70a3d70ap+9, 0, 0x1.fe9ce5c4c52b4p+1023", "exp, 0x1.62e51eb851eb8p+9, 0, Infinity",
        "exp, -0x1.624p+9, 0, 0x0.e6cf6d08897acp-1022", "exp, -0x1.748cccccccccdp+9, 0, 0x0.0000000000001p-1022",
        "exp, -0x1.749999999999ap+9, 0, 0x0p+0", "exp, Infinity, 0, Infinity", "exp, -Infinity, 0, 0x0p+0",
        "exp, NaN, 0, NaN", "exp, 0x1p-60, 0, 0x1p+0", "log, 0x0p+0, 0, -Infinity", "log, -0x1p+0, 0, NaN",
        "log, 0x1p+0, 0, 0x0p+0", "log, 0x1.4p+3, 0, 0x1.26bb1bbb55516p+1",
        "log, 0x0.0000000000001p-1022, 0, -0x1.74385446d71c3p+9", "log, Infinity, 0, Infinity",
        "log, 0x1.ff7ced916872bp-1, 0, -0x1.064670d979b73p-10", "log2, 0x0p+0, 0, -Infinity",
        "log2, 0x1p+3, 0, 0x1.8p+1", "log2, 0x1.8p+1, 0, 0x1.95c01a39fbd68p+0",
        "log2, 0x0.0000000000018p-1022, 0, -0x1.0b5a8ff971811p+10", "log2, -Infinity, 0, NaN",
        "log10, 0x1.f4p+9, 0, 0x1.8p+1", "log10, 0x0p+0, 0, -Infinity", "log10, -0x0p+0, 0, -Infinity",
        "log10, -0x1p+1, 0, NaN", "log10, 0x0.0000000004p-1022, 0, -0x1.3f177fe751549p+8",
        "log10, 0x1.fc02p+15, 0, 0x1.34098235bca4bp+2", "log10, 0x1.7ae147ae147aep-2, 0, -0x1.ba2953c667ep-2",
        "pow, 0x0p+0, 0x0p+0, 0x1p+0", "pow, 0x1p+0, NaN, 0x1p+0", "pow, -0x1p+0, Infinity, 0x1p+0",
        "pow, -0x1p+1, 0x1.8p+1, -0x1p+3", "pow, -0x1p+1, 0x1p-1, NaN", "pow, -0x0p+0, -0x1.8p+1, -Infinity",
        "pow, 0x0p+0, -0x1p+1, Infinity", "pow, 0x1.4p+3, 0x1.348p+8, Infinity",
        "pow, 0x1.4p+3, -0x1.404cccccccccdp+8, 0x0.00000000003f6p-1022",
        "pow, -0x1.4p+3, -0x1.41p+8, -0x0.00000000000cap-1022", "pow, 0x1p+1, -0x1.0ep+10, 0x0p+0",
        "pow, 0x0.0000000000001p-1022, 0x1p-2, 0x1.6a09e667f3bcdp-269", "pow, NaN, 0x0p+0, 0x1p+0",
        "pow, NaN, 0x1p+1, NaN", "pow, -0x1.8p+1, 0x1p+53, Infinity", "pow, 0x1.8p+0, 0x1p+64, Infinity",
        "pow, 0x1.8p+0, 0x1p-70, 0x1p+0", "pow, 0x1p-1, 0x1p-66, 0x1p+0", "pow, Infinity, -0x1p+0, 0x0p+0",
        "pow, 0x1.ccccccccccccdp-1, Infinity, 0x0p+0", "powf, 0x1p+1, 0x1p-1, 0x1.6a09e6p+0",
        "powf, -0x1p+1, 0x1.8p+1, -0x1p+3", "powf, -0x1p+1, 0x1p-1, NaN",
        "powf, 0x1.4p+3, 0x1.34ccccccccccdp+5, Infinity", "powf, 0x1.4p+3, -0x1.6cp+5, 0x0p+0",
        "powf, 0x1.4p+3, -0x1.6p+5, 0x1.cp-147", "powf, 0x1p-149, 0x1.55555318abc87p-2, 0x1.428a5ap-50",
        "powf, 0x1p+0, NaN, 0x1p+0", "powf, -0x1p+0, -Infinity, 0x1p+0", "powf, 0x0p+0, -0x1p+0, Infinity",
        "powf, -0x1.4p+3, -0x1.58p+5, -0x1.1cp-143", "powf, 0x1p+1, -0x1.2bp+7, 0x1p-149",
        "powf, 0x1p+1, -0x1.2cp+7, 0x0p+0", "log2f, 0x0p+0, 0, -Infinity", "log2f, -0x1p+0, 0, NaN",
        "log2f, 0x1p+0, 0, 0x0p+0", "log2f, 0x1.fffep+15, 0, 0x1.ffffd2p+3", "log2f, 0x1p-149, 0, -0x1.2ap+7",
        "log2f, Infinity, 0, Infinity"})
    void singleFigures(String function, double x, double y, double expected) {
        double value = switch (function) {
            case "exp" -> LibM.exp(x);
            case "log" -> LibM.log(x);
            case "log2" -> LibM.log2(x);
            case "log10" -> LibM.log10(x);
            case "pow" -> LibM.pow(x, y);
            case "powf" -> LibM.powf((float) x, (float) y);
            default -> LibM.log2f((float) x);
        };
        assertEquals(expected, value);
    }
}
