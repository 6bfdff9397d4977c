package io.jvmaf.feature.libm;

/** Logarithms (glibc's e_log.c, e_log2.c and e_log10.c). */
public final class Log {
    private static final long ONE = 0x3ff0000000000000L;
    private static final long EXPONENT = 0xfffL << 52;
    /** Bits of a number near sqrt(1/2): what is above it belongs to the next power of 2. */
    private static final long OFFSET = 0x3fe6000000000000L;

    private static final double LN2_HIGH = 0x1.62e42fefa38p-1;
    private static final double LN2_LOW = 0x1.ef35793c7673p-45;
    /** log(1 + r) - r by powers of r from the second, for r within half a table step of 0. */
    private static final double LOG_2 = -0x1.0000000000001p-1;
    private static final double LOG_3 = 0x1.555555551305bp-2;
    private static final double LOG_4 = -0x1.fffffffeb459p-3;
    private static final double LOG_5 = 0x1.999b324f10111p-3;
    private static final double LOG_6 = -0x1.55575e506c89fp-3;
    /** The same for x from 1 - 2^-4 to 1 + 1.035 * 2^-4, where the table would cancel. */
    private static final double NEAR_2 = -0x1.0p-1;
    private static final double NEAR_3 = 0x1.5555555555577p-2;
    private static final double NEAR_4 = -0x1.ffffffffffdcbp-3;
    private static final double NEAR_5 = 0x1.999999995dd0cp-3;
    private static final double NEAR_6 = -0x1.55555556745a7p-3;
    private static final double NEAR_7 = 0x1.24924a344de3p-3;
    private static final double NEAR_8 = -0x1.fffffa4423d65p-4;
    private static final double NEAR_9 = 0x1.c7184282ad6cap-4;
    private static final double NEAR_10 = -0x1.999eb43b068ffp-4;
    private static final double NEAR_11 = 0x1.78182f7afd085p-4;
    private static final double NEAR_12 = -0x1.5521375d145cdp-4;

    private static final double BY_LN2_HIGH = 0x1.71547652p0;
    private static final double BY_LN2_LOW = 0x1.705fc2eefa2p-33;
    private static final double[] LOG2 = {
        -0x1.71547652b8339p-1, 0x1.ec709dc3a04bep-2, -0x1.7154764702ffbp-2, 0x1.2776c50034c48p-2,
        -0x1.ec7b328ea92bcp-3, 0x1.a6225e117f92ep-3,
    };
    private static final double[] LOG2_NEAR = {
        -0x1.71547652b82fep-1, 0x1.ec709dc3a03f7p-2, -0x1.71547652b7c3fp-2, 0x1.2776c50f05be4p-2,
        -0x1.ec709dd768fe5p-3, 0x1.a61761ec4e736p-3, -0x1.7153fbc64a79bp-3, 0x1.484d154f01b4ap-3,
        -0x1.289e4a72c383cp-3, 0x1.0b32f285aee66p-3,
    };

    private static final double BY_LN10 = 0x1.bcb7b1526e50ep-2;
    private static final double LOG10_2_HIGH = 0x1.34413509f6p-2;
    private static final double LOG10_2_LOW = 0x1.9fef311f12b36p-42;

    private Log() {}

    /** The natural logarithm of {@code x}. */
    public static double log(double x) {
        long bits = Double.doubleToRawLongBits(x);
        if (Long.compareUnsigned(bits - 0x3fee000000000000L, 0x3090000000000L) < 0) {
            return bits == ONE ? 0 : logNearOne(x - 1);
        }
        if (!isPositiveNormal(x)) {
            return x > 0 && x < Double.MIN_NORMAL ? logOfBits(subnormalBits(x)) : special(x);
        }
        return logOfBits(bits);
    }

    private static double logOfBits(long bits) {
        long above = bits - OFFSET;
        int index = 2 * (int) (above >> 45 & 127);
        int k = (int) (above >> 52);
        double z = Double.longBitsToDouble(bits - (above & EXPONENT));
        double r = Math.fma(z, LOG_TABLE[index], -1);
        double w = Math.fma(k, LN2_HIGH, LOG_TABLE[index + 1]);
        double high = w + r;
        double low = Math.fma(k, LN2_LOW, w - high + r);
        double r2 = r * r;
        double y = Math.fma(Math.fma(r, LOG_6, LOG_5), r2, Math.fma(r, LOG_4, LOG_3));
        return Math.fma(r * r2, y, Math.fma(r2, LOG_2, low)) + high;
    }

    private static double logNearOne(double r) {
        double r2 = r * r;
        double r3 = r * r2;
        double a = Math.fma(r2, NEAR_5, Math.fma(r, NEAR_4, NEAR_3));
        double b = Math.fma(r2, NEAR_8, Math.fma(r, NEAR_7, NEAR_6));
        double c = Math.fma(r3, NEAR_12, Math.fma(r2, NEAR_11, Math.fma(r, NEAR_10, NEAR_9)));
        double y = Math.fma(Math.fma(c, r3, b), r3, a);
        double rHigh = Math.fma(-0x1p27, r, Math.fma(r, 0x1p27, r));
        double square = rHigh * rHigh;
        double high = Math.fma(square, NEAR_2, r);
        double low = Math.fma(NEAR_2 * (r - rHigh), rHigh + r, Math.fma(square, NEAR_2, r - high));
        return high + Math.fma(y, r3, low);
    }

    /** The logarithm of {@code x} to base 2. */
    public static double log2(double x) {
        long bits = Double.doubleToRawLongBits(x);
        if (Long.compareUnsigned(bits - 0x3feea4af00000000L, 0x210aa00000000L) < 0) {
            return bits == ONE ? 0 : log2NearOne(x - 1);
        }
        if (!isPositiveNormal(x)) {
            return x > 0 && x < Double.MIN_NORMAL ? log2OfBits(subnormalBits(x)) : special(x);
        }
        return log2OfBits(bits);
    }

    private static double log2OfBits(long bits) {
        long above = bits - OFFSET;
        int index = 2 * (int) (above >> 46 & 63);
        int k = (int) (above >> 52);
        double z = Double.longBitsToDouble(bits - (above & EXPONENT));
        double r = Math.fma(z, LOG2_TABLE[index], -1);
        double product = BY_LN2_HIGH * r;
        double rest = Math.fma(r, BY_LN2_LOW, Math.fma(BY_LN2_HIGH, r, -product));
        double w = k + LOG2_TABLE[index + 1];
        double high = product + w;
        double low = w - high + product + rest;
        double r2 = r * r;
        double a = Math.fma(r, LOG2[1], LOG2[0]);
        double b = Math.fma(Math.fma(r, LOG2[3], LOG2[2]), r2, a);
        double y = Math.fma(Math.fma(r, LOG2[5], LOG2[4]), r2 * r2, b);
        return Math.fma(r2, y, low) + high;
    }

    private static double log2NearOne(double r) {
        double product = BY_LN2_HIGH * r;
        double rest = Math.fma(r, BY_LN2_LOW, Math.fma(BY_LN2_HIGH, r, -product));
        double r2 = r * r;
        double r4 = r2 * r2;
        double first = Math.fma(r, LOG2_NEAR[1], LOG2_NEAR[0]);
        double high = Math.fma(first, r2, product);
        double low = Math.fma(first, r2, product - high) + rest;
        double a = Math.fma(Math.fma(r, LOG2_NEAR[5], LOG2_NEAR[4]), r2, Math.fma(r, LOG2_NEAR[3], LOG2_NEAR[2]));
        double b = Math.fma(Math.fma(r, LOG2_NEAR[9], LOG2_NEAR[8]), r2, Math.fma(r, LOG2_NEAR[7], LOG2_NEAR[6]));
        return high + Math.fma(Math.fma(b, r4, a), r4, low);
    }

    /** The logarithm of {@code x} to base 10: that of the part from 1/2 to 2, and the power of 2 apart from it. */
    public static double log10(double x) {
        if (!isPositiveNormal(x)) {
            return x > 0 && x < Double.MIN_NORMAL ? log10(x * 0x1p54, -54) : special(x);
        }
        return log10(x, 0);
    }

    private static double log10(double x, int exponent) {
        int k = Math.getExponent(x) + exponent;
        int toHalf = k < 0 ? 1 : 0;
        long mantissa = Double.doubleToRawLongBits(x) & ~EXPONENT;
        double part = Double.longBitsToDouble(mantissa | (long) (1023 - toHalf) << 52);
        double power = k + toHalf;
        return power * LOG10_2_LOW + BY_LN10 * log(part) + power * LOG10_2_HIGH;
    }

    private static boolean isPositiveNormal(double x) {
        return x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE;
    }

    /** The bits of subnormal {@code x} as if its exponent went on downwards. */
    private static long subnormalBits(double x) {
        return Double.doubleToRawLongBits(x * 0x1p52) - (52L << 52);
    }

    /** The logarithm, to any base, of zero, infinity, a negative number or NaN. */
    private static double special(double x) {
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return x > 0 ? x : Double.NaN;
    }

    /** 1/c and log(c) for a number c near the middle of each 128th from sqrt(1/2) to sqrt(2). */
    private static final double[] LOG_TABLE = {
        0x1.734f0c3e0de9fp0, -0x1.7cc7f79e69p-2, 0x1.713786a2ce91fp0, -0x1.76feec20dp-2,
        0x1.6f26008fab5ap0, -0x1.713e31351ep-2, 0x1.6d1a61f138c7dp0, -0x1.6b85b382878p-2,
        0x1.6b1490bc5b4d1p0, -0x1.65d55908078p-2, 0x1.69147332f0cbap0, -0x1.602d07618p-2,
        0x1.6719f18224223p0, -0x1.5a8ca86909p-2, 0x1.6524f99a51ed9p0, -0x1.54f4356035p-2,
        0x1.63356aa8f24c4p0, -0x1.4f637c36b4p-2, 0x1.614b36b9ddc14p0, -0x1.49da7fda85p-2,
        0x1.5f66452c65c4cp0, -0x1.445923989a8p-2, 0x1.5d867b5912c4fp0, -0x1.3edf439b0b8p-2,
        0x1.5babccb5b90dep0, -0x1.396ce448f7p-2, 0x1.59d61f2d91a78p0, -0x1.3401e17bdap-2,
        0x1.5805612465687p0, -0x1.2e9e2ef468p-2, 0x1.56397cee76bd3p0, -0x1.2941b3830ep-2,
        0x1.54725e2a77f93p0, -0x1.23ec58cda88p-2, 0x1.52aff42064583p0, -0x1.1e9e129279p-2,
        0x1.50f22dbb2bddfp0, -0x1.1956d2b48f8p-2, 0x1.4f38f4734ded7p0, -0x1.141679ab9f8p-2,
        0x1.4d843cfde284p0, -0x1.0edd094ef98p-2, 0x1.4bd3ec078a3c8p0, -0x1.09aa518db1p-2,
        0x1.4a27fc3e0258ap0, -0x1.047e65263b8p-2, 0x1.4880524d48434p0, -0x1.feb224586fp-3,
        0x1.46dce1b192d0bp0, -0x1.f474a7517bp-3, 0x1.453d9d3391854p0, -0x1.ea4443d103p-3,
        0x1.43a2744b4845ap0, -0x1.e020d44e9bp-3, 0x1.420b54115f8fbp0, -0x1.d60a22977fp-3,
        0x1.40782da3ef4b1p0, -0x1.cc00104959p-3, 0x1.3ee8f5d57fe8fp0, -0x1.c202956891p-3,
        0x1.3d5d9a00b4ce9p0, -0x1.b81178d811p-3, 0x1.3bd60c010c12bp0, -0x1.ae2c9ccd3dp-3,
        0x1.3a5242b75dab8p0, -0x1.a45402e129p-3, 0x1.38d22cd9fd002p0, -0x1.9a877681dfp-3,
        0x1.3755bc5847a1cp0, -0x1.90c6d69483p-3, 0x1.35dce49ad36e2p0, -0x1.87120a645cp-3,
        0x1.34679984dd44p0, -0x1.7d68fb4143p-3, 0x1.32f5cceffcb24p0, -0x1.73cb83c627p-3,
        0x1.3187775a10d49p0, -0x1.6a39a9b376p-3, 0x1.301c8373e399p0, -0x1.60b3154b7ap-3,
        0x1.2eb4ebb95f841p0, -0x1.5737d76243p-3, 0x1.2d50a0219a9d1p0, -0x1.4dc7b8fc23p-3,
        0x1.2bef9a8b7fd2ap0, -0x1.4462c51d2p-3, 0x1.2a91c7a0c1babp0, -0x1.3b08abc83p-3,
        0x1.293726014b53p0, -0x1.31b996b49p-3, 0x1.27dfa5757a1f5p0, -0x1.2875490a44p-3,
        0x1.268b39b1d3bbfp0, -0x1.1f3b9f879ap-3, 0x1.2539d838ff5bdp0, -0x1.160c8252cap-3,
        0x1.23eb7aac9083bp0, -0x1.0ce7f57f72p-3, 0x1.22a012ba940b6p0, -0x1.03cdc49feap-3,
        0x1.2157996cc4132p0, -0x1.f57bdbc4b8p-4, 0x1.201201dd2fc9bp0, -0x1.e370896404p-4,
        0x1.1ecf4494d480bp0, -0x1.d17983ef94p-4, 0x1.1d8f5528f6569p0, -0x1.bf9674ed8ap-4,
        0x1.1c52311577e7cp0, -0x1.adc79202f6p-4, 0x1.1b17c74cb26e9p0, -0x1.9c0c3e7288p-4,
        0x1.19e010c2c1ab6p0, -0x1.8a646b372cp-4, 0x1.18ab07bb670bdp0, -0x1.78d01b3acp-4,
        0x1.1778a25efbcb6p0, -0x1.674f14538p-4, 0x1.1648d354c31dap0, -0x1.55e0e6d878p-4,
        0x1.151b990275fddp0, -0x1.4485cdea1ep-4, 0x1.13f0ea432d24cp0, -0x1.333d94d6aap-4,
        0x1.12c8b7210f9dap0, -0x1.22079f8c56p-4, 0x1.11a3028ecb531p0, -0x1.10e4698622p-4,
        0x1.107fbda8434afp0, -0x1.ffa6c6ad2p-5, 0x1.0f5ee0f4e6bb3p0, -0x1.dda8d4a774p-5,
        0x1.0e4065d2a9fcep0, -0x1.bbcece485p-5, 0x1.0d244632ca521p0, -0x1.9a1894012cp-5,
        0x1.0c0a77ce2981ap0, -0x1.788583302cp-5, 0x1.0af2f83c636d1p0, -0x1.5715e67d68p-5,
        0x1.09ddb98a01339p0, -0x1.35c8a49658p-5, 0x1.08cabaf52e7dfp0, -0x1.149e364154p-5,
        0x1.07b9f2f4e28fbp0, -0x1.e72c082eb8p-6, 0x1.06ab58c358f19p0, -0x1.a55f152528p-6,
        0x1.059eea5ecf92cp0, -0x1.63d62cf818p-6, 0x1.04949cdd12c9p0, -0x1.228fb8caap-6,
        0x1.038c6c6f0ada9p0, -0x1.c317b20f9p-7, 0x1.02865137932a9p0, -0x1.419355daap-7,
        0x1.0182427ea7348p0, -0x1.81203c2ecp-8, 0x1.008040614b195p0, -0x1.004097924p-9,
        0x1.fe01ff726fa1ap-1, 0x1.feff3849p-9, 0x1.fa11cc261ea74p-1, 0x1.7dc41353dp-7,
        0x1.f6310b081992ep-1, 0x1.3cea3c4c28p-6, 0x1.f25f63ceeadcdp-1, 0x1.b9fc11489p-6,
        0x1.ee9c8039113e7p-1, 0x1.1b0d8ce11p-5, 0x1.eae8078cbb1abp-1, 0x1.58a5bd001cp-5,
        0x1.e741aa29d0c9bp-1, 0x1.95c8340d88p-5, 0x1.e3a91830a99b5p-1, 0x1.d276aef578p-5,
        0x1.e01e009609a56p-1, 0x1.07598e598cp-4, 0x1.dca01e577bb98p-1, 0x1.253f5e30d2p-4,
        0x1.d92f20b7c9103p-1, 0x1.42edd8b38p-4, 0x1.d5cac66fb5ccep-1, 0x1.606598757cp-4,
        0x1.d272caa5ede9dp-1, 0x1.7da76356ap-4, 0x1.cf26e3e6b2ccdp-1, 0x1.9ab434e1c6p-4,
        0x1.cbe6da2a77902p-1, 0x1.b78c7bb0d6p-4, 0x1.c8b266d37086dp-1, 0x1.d431332e72p-4,
        0x1.c5894bd5d5804p-1, 0x1.f0a3171de6p-4, 0x1.c26b533bb9f8cp-1, 0x1.067152b914p-3,
        0x1.bf583eeece73fp-1, 0x1.147858292bp-3, 0x1.bc4fd75db96c1p-1, 0x1.2266ecdca3p-3,
        0x1.b951e0c864a28p-1, 0x1.303d7a6c55p-3, 0x1.b65e2c5ef3e2cp-1, 0x1.3dfc33c331p-3,
        0x1.b374867c9888bp-1, 0x1.4ba366b7a8p-3, 0x1.b094b211d304ap-1, 0x1.5933928d1fp-3,
        0x1.adbe885f2ef7ep-1, 0x1.66acd2418fp-3, 0x1.aaf1d31603da2p-1, 0x1.740f8ec669p-3,
        0x1.a82e63fd358a7p-1, 0x1.815c0f51afp-3, 0x1.a5740ef09738bp-1, 0x1.8e92954f68p-3,
        0x1.a2c2a90ab4b27p-1, 0x1.9bb3602f84p-3, 0x1.a01a01393f2d1p-1, 0x1.a8bed1c2cp-3,
        0x1.9d79f24db3c1bp-1, 0x1.b5b515c01dp-3, 0x1.9ae2505c7b19p-1, 0x1.c2967ccbccp-3,
        0x1.9852ef297ce2fp-1, 0x1.cf635d5486p-3, 0x1.95cbaeea44b75p-1, 0x1.dc1bd3446cp-3,
        0x1.934c69de74838p-1, 0x1.e8c01b8cfep-3, 0x1.90d4f2f6752e6p-1, 0x1.f5509c0179p-3,
        0x1.8e6528effd79dp-1, 0x1.00e6c121fb8p-2, 0x1.8bfce9fcc007cp-1, 0x1.071b80e93dp-2,
        0x1.899c0dabec30ep-1, 0x1.0d46b9e867p-2, 0x1.87427aa2317fbp-1, 0x1.13687334bdp-2,
        0x1.84f00acb39a08p-1, 0x1.1980d672348p-2, 0x1.82a49e8653e55p-1, 0x1.1f8ffe0cc8p-2,
        0x1.8060195f4026p-1, 0x1.2595fd76368p-2, 0x1.7e22563e0a329p-1, 0x1.2b9300914a8p-2,
        0x1.7beb377dcb5adp-1, 0x1.3187210436p-2, 0x1.79baa679725c2p-1, 0x1.377266dec18p-2,
        0x1.77907f2170657p-1, 0x1.3d54ffbaf3p-2, 0x1.756cadbd6130cp-1, 0x1.432eee32fep-2,
    };

    /** 1/c and log2(c) for a number c near the middle of each 64th of the same range. */
    private static final double[] LOG2_TABLE = {
        0x1.724286bb1acf8p0, -0x1.1095feecdbp-1, 0x1.6e1f766d2cca1p0, -0x1.08494bd76dp-1,
        0x1.6a13d0e30d48ap0, -0x1.00143aee8f8p-1, 0x1.661ec32d06c85p0, -0x1.efec5360b4p-2,
        0x1.623fa951198f8p0, -0x1.dfdd91ab7ep-2, 0x1.5e75ba4cf026cp0, -0x1.cffae0cc79p-2,
        0x1.5ac055a214fb8p0, -0x1.c043811fdap-2, 0x1.571ed0f166e1ep0, -0x1.b0b67323aep-2,
        0x1.53909590bf835p0, -0x1.a152f5a2dbp-2, 0x1.5014fed61adddp0, -0x1.9217f5af86p-2,
        0x1.4cab88e487bdp0, -0x1.8304db0719p-2, 0x1.49539b4334feep0, -0x1.74189f9a9ep-2,
        0x1.460cbdfafd569p0, -0x1.6552bb5199p-2, 0x1.42d664ee4b953p0, -0x1.56b23a29b1p-2,
        0x1.3fb01111dd8a6p0, -0x1.483650f5fap-2, 0x1.3c995b70c5836p0, -0x1.39de937f6ap-2,
        0x1.3991c4ab6fd4ap0, -0x1.2baa1538d6p-2, 0x1.3698e0ce099b5p0, -0x1.1d98340ca4p-2,
        0x1.33ae48213e7b2p0, -0x1.0fa853a40ep-2, 0x1.30d191985bdb1p0, -0x1.01d9c32e73p-2,
        0x1.2e025cab271d7p0, -0x1.e857da2fa6p-3, 0x1.2b404cf13cd82p0, -0x1.cd3c8633d8p-3,
        0x1.288b02c7ccb5p0, -0x1.b26034c14ap-3, 0x1.25e2263944de5p0, -0x1.97c1c2f4fep-3,
        0x1.234563d8615b1p0, -0x1.7d6023f8p-3, 0x1.20b46e33eaf38p0, -0x1.633a71a05ep-3,
        0x1.1e2eefdcda3ddp0, -0x1.494f5e957p-3, 0x1.1bb4a580b393p0, -0x1.2f9e424e0ap-3,
        0x1.19453847f22p0, -0x1.162595afdcp-3, 0x1.16e06c0d5d73cp0, -0x1.f9c9a75bd8p-4,
        0x1.1485f47b7e4c2p0, -0x1.c7b575bf9cp-4, 0x1.12358ad0085d1p0, -0x1.960c60ff48p-4,
        0x1.0fef00f532227p0, -0x1.64ce247b6p-4, 0x1.0db2077d03a8fp0, -0x1.33f78b2014p-4,
        0x1.0b7e6d65980d9p0, -0x1.0387d1a42cp-4, 0x1.0953efe7b408dp0, -0x1.a6f9208b5p-5,
        0x1.07325cac53b83p0, -0x1.47a954f77p-5, 0x1.05197e40d1b5cp0, -0x1.d23a8c50cp-6,
        0x1.03091c1208ea2p0, -0x1.16a262978p-6, 0x1.0101025b37e21p0, -0x1.720f8d8e8p-8,
        0x1.fc07ef9caa76bp-1, 0x1.6fe53b15p-7, 0x1.f4465d3f6f184p-1, 0x1.11ccce10f8p-5,
        0x1.ecc079f84107fp-1, 0x1.c4dfc8c8b8p-5, 0x1.e573a99975ae8p-1, 0x1.3aa321e574p-4,
        0x1.de5d6f0bd3de6p-1, 0x1.918a0d08b8p-4, 0x1.d77b681ff38b3p-1, 0x1.e72e9da044p-4,
        0x1.d0cb5724de943p-1, 0x1.1dcd2507f6p-3, 0x1.ca4b2dc0e7563p-1, 0x1.476ab03deap-3,
        0x1.c3f8ee8d6cb51p-1, 0x1.7074377e22p-3, 0x1.bdd2b4f020c4cp-1, 0x1.98ede8ba94p-3,
        0x1.b7d6c006015cap-1, 0x1.c0db86ad2ep-3, 0x1.b20366e2e338fp-1, 0x1.e840aafceep-3,
        0x1.ac57026295039p-1, 0x1.0790ab4678p-2, 0x1.a6d01bc2731ddp-1, 0x1.1ac056801cp-2,
        0x1.a16d3bc3ff18bp-1, 0x1.2db11d4feep-2, 0x1.9c2d14967feadp-1, 0x1.406464ec58p-2,
        0x1.970e4f47c9902p-1, 0x1.52dbe093afp-2, 0x1.920fb3982bcf2p-1, 0x1.651902050dp-2,
        0x1.8d30187f759f1p-1, 0x1.771d2cdeafp-2, 0x1.886e5ebb9f66dp-1, 0x1.88e9c857d9p-2,
        0x1.83c97b658b994p-1, 0x1.9a80155e16p-2, 0x1.7f405ffc61022p-1, 0x1.abe186ed3dp-2,
        0x1.7ad22181415cap-1, 0x1.bd0f2aea0ep-2, 0x1.767dcf99eff8cp-1, 0x1.ce0a43dbf4p-2,
    };
}
