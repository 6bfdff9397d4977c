package io.jvmaf.cli.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GNU getopt_long's rules; the complaints are glibc's for libvmaf's option table. */
final class GetoptLongTest {
    private final List<String> options = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private List<String> parse(String... arguments) {
        return GetoptLong.parse("vmaf", arguments, (flag, argument) -> {
            options.add(argument == null ? flag.name() : flag + "=" + argument);
            return flag != Flag.VERSION;
        }, complaints::add);
    }

    @ParameterizedTest
    @CsvSource({
        "--reference a, REFERENCE=a", "--reference=a, REFERENCE=a", "-r a, REFERENCE=a", "-ra, REFERENCE=a",
        "-w192, WIDTH=192", "-h 160, HEIGHT=160", "-nq, NO_PREDICTION QUIET", "-nqw7, NO_PREDICTION QUIET WIDTH=7",
        "-nr a, NO_PREDICTION REFERENCE=a", "--out x, OUTPUT=x", "--thre=2, THREADS=2", "--sub, SUB",
        "--subs 2, SUBSAMPLE=2", "--reference=, REFERENCE=", "--model=a=b, MODEL=a=b", "-c x, ORPHAN=x",
        "-reference, REFERENCE=eference", "--frame_skip_r=1, FRAME_SKIP_REF=1", "-r -d, REFERENCE=-d",
        "--threads -1, THREADS=-1", "--json --csv, JSON CSV", "-r --, REFERENCE=--", "-q=, QUIET",
        "--ver, VERSION", "--p 420, PIXEL_FORMAT=420", "--q, QUIET", "--he 3, HEIGHT=3", "--h=3, HEIGHT=3",
        "--t 3, THREADS=3", "--hel, HELP", "--verb, VERBOSE", "--pr max, PRECISION=max", "--tie scalar, TIER=scalar",
        "--str, STRICT_COMPAT", "--tiny-model x, TINY_MODEL=x", "--tiny-d cpu, TINY_DEVICE=cpu", "--tiny-f, TINY_FP16",
    })
    void optionsAreUnderstood(String arguments, String understood) {
        parse(arguments.split(" "));
        assertEquals(understood, String.join(" ", options));
        assertEquals(arguments.equals("-q=") ? List.of("vmaf: invalid option -- '='") : List.of(), complaints);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--bogus|unrecognized option '--bogus'", "--bogus=1|unrecognized option '--bogus=1'",
        "-x|invalid option -- 'x'", "-r|option requires an argument -- 'r'",
        "--reference|option '--reference' requires an argument", "--ref|option '--reference' requires an argument",
        "--json=3|option '--json' doesn't allow an argument", "--js=3|option '--json' doesn't allow an argument",
        "--s|option '--s' is ambiguous; possibilities: '--sub' '--subsample'",
        "--frame|option '--frame' is ambiguous; possibilities: '--frame_cnt' '--frame_skip_ref' '--frame_skip_dist'",
        "--frame=1|option '--frame=1' is ambiguous; possibilities: '--frame_cnt' '--frame_skip_ref' "
                + "'--frame_skip_dist'",
    })
    void whatIsWrongIsSaidAndPassedOver(String argument, String complaint) {
        parse("-q", argument);
        assertEquals(List.of("vmaf: " + complaint), complaints);
        assertEquals(List.of("QUIET"), options);
    }

    @Test
    void parsingGoesOnAfterAComplaint() {
        parse("--bogus", "-xqz", "--json=1", "-n");
        assertEquals(List.of("QUIET", "NO_PREDICTION"), options);
        assertEquals(List.of("vmaf: unrecognized option '--bogus'", "vmaf: invalid option -- 'x'",
                "vmaf: invalid option -- 'z'", "vmaf: option '--json' doesn't allow an argument"), complaints);
    }

    @Test
    void otherArgumentsMayStandAnywhereAndADoubleDashEndsOptions() {
        List<String> rest = parse("a", "-q", "b", "-", "--json", "--", "-n", "--bogus");
        assertEquals(List.of("QUIET", "JSON"), options);
        assertEquals(List.of("a", "b", "-", "-n", "--bogus"), rest);
        assertEquals(List.of(), complaints);
    }

    @Test
    void theSinkEndsTheParse() {
        parse("-q", "-v", "-r");
        parse("-nvq", "--bogus");
        assertEquals(List.of("QUIET", "VERSION", "NO_PREDICTION", "VERSION"), options);
        assertEquals(List.of(), complaints);
    }

    /** The list of possibilities for an empty name is libvmaf's whole table, in order, and nothing of jvmaf's. */
    @Test
    void jvmafsOwnOptionsMakeNoPrefixAmbiguous() {
        parse("--=3");
        assertEquals(List.of("vmaf: option '--=3' is ambiguous; possibilities: '--reference' '--distorted' '--width' "
                + "'--height' '--pixel_format' '--bitdepth' '--model' '--output' '--xml' '--json' '--csv' '--sub' "
                + "'--threads' '--feature' '--subsample' '--cpumask' '--gpumask' '--aom_ctc' '--nflx_ctc' "
                + "'--frame_cnt' '--frame_skip_ref' '--frame_skip_dist' '--no_prediction' '--version' '--quiet'"),
                complaints);
    }
}
