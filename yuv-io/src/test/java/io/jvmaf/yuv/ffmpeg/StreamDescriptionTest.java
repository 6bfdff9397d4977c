package io.jvmaf.yuv.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.yuv.ColourRange;
import io.jvmaf.yuv.VideoException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of ffprobe's lines. */
final class StreamDescriptionTest {
    private static StreamDescription parse(String pixels, String more) throws VideoException {
        return StreamDescription.parse("v", "width=64\nheight=48\npix_fmt=" + pixels + "\n" + more.replace(' ', '\n'));
    }

    @ParameterizedTest
    @CsvSource({"yuv420p, 64x48 4:2:0 8 bit, false, UNSPECIFIED", "yuvj422p, 64x48 4:2:2 8 bit, false, FULL",
        "yuv422p10le, 64x48 4:2:2 10 bit, false, UNSPECIFIED", "yuva444p12le, 64x48 4:4:4 12 bit, true, UNSPECIFIED",
        "gray, 64x48 4:0:0 8 bit, false, UNSPECIFIED", "gray16le, 64x48 4:0:0 16 bit, false, UNSPECIFIED"})
    void planarFormatsAreTakenAsTheyAre(String pixels, String format, boolean alpha, ColourRange range)
            throws VideoException {
        StreamDescription description = parse(pixels, "");
        assertEquals(format, description.format().toString());
        assertEquals(alpha, description.alpha());
        assertEquals(range, description.range());
    }

    @ParameterizedTest
    @CsvSource({"rgb24", "gbrp10le", "nv12", "yuv420p10be", "yuv410p", "yuv440p", "pal8", "yuv420p10lex"})
    void othersAreRefused(String pixels) {
        assertTrue(assertThrows(VideoException.class, () -> parse(pixels, "")).getMessage()
                .startsWith("v: its pixel format " + pixels + " is not planar YUV"));
    }

    @Test
    void whatHasNoPicturesIsNoVideo() {
        for (String text : List.of("", "format_name=mp3", "width=0\nheight=0\npix_fmt=yuv420p",
                "width=64\nheight=48\npix_fmt=unknown", "width=640\nheight=400\npix_fmt=gray\nformat_name=tty")) {
            assertTrue(assertThrows(VideoException.class, () -> StreamDescription.parse("v", text)).getMessage()
                    .startsWith("v: not a video"), text);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "color_transfer=smpte2084|v: HDR (transfer function PQ, smpte2084): ",
        "color_transfer=arib-std-b67|v: HDR (transfer function HLG, arib-std-b67): ",
        "field_order=tt r_frame_rate=50/1 avg_frame_rate=25/1|v: interlaced (field order tt): ",
        "r_frame_rate=30/1 avg_frame_rate=27/1|v: variable frame rate (30.0000 nominal, 27.0000 on average): ",
        "rotation=-90|v: to be turned by -90 degrees ", "TAG:rotate=180|v: to be turned by 180 degrees "})
    void oddStreamsAreRemarkedOn(String lines, String warning) throws VideoException {
        List<String> warnings = parse("yuv420p", lines).warnings("v");
        assertEquals(1, warnings.size(), warnings.toString());
        assertTrue(warnings.get(0).startsWith(warning), warnings.toString());
    }

    @Test
    void ordinaryOnesAreNot() throws VideoException {
        StreamDescription plain = parse("yuv420p", "color_transfer=bt709 field_order=progressive color_range=pc "
                + "r_frame_rate=30000/1001 avg_frame_rate=2997/100 rotation=360 nb_frames=N/A");
        assertEquals(List.of(), plain.warnings("v"));
        assertEquals(29.97, plain.rate());
        assertEquals(-1, plain.frames());
        assertEquals(ColourRange.FULL, plain.range());
        assertEquals(0, parse("yuv420p", "r_frame_rate=0/0 avg_frame_rate=0/0").rate());
    }
}
