package io.jvmaf.yuv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class Y4mHeaderTest {
    private static final String GOOD = "YUV4MPEG2 W352 H288 F25:1 Ip";

    private static Y4mSource open(String content) throws IOException {
        return Y4mSource.of("clip.y4m", new ByteArrayInputStream(Pictures.latin1(content)));
    }

    @Test
    void everyTag() throws IOException {
        Y4mHeader header = open("YUV4MPEG2 W720 H405 F30000:1001 Ip A4:3 C422p10 XYSCSS=422P10 XCOLORRANGE=LIMITED\n")
                .header();
        assertEquals(new Y4mHeader(new VideoFormat(720, 405, PixelFormat.YUV422, 10), "422p10", 30000, 1001, 'p', 4, 3,
                ColourRange.LIMITED, false), header);
        assertEquals(30000 / 1001.0, header.frameRate());
    }

    @Test
    void fewestTags() throws IOException {
        Y4mSource source = open("YUV4MPEG2 W1 H2 F0:0\n");
        assertEquals(new Y4mHeader(new VideoFormat(1, 2, PixelFormat.YUV420, 8), "420", 0, 0, '?', 0, 0,
                ColourRange.UNSPECIFIED, false), source.header());
        assertEquals(0, source.frameRate());
        assertEquals(List.of("Warning: Input video interlacing format unknown; assuming progressive scan."),
                source.warnings());
    }

    @Test
    void lastTagOfAKindHoldsAndUnknownOnesDoNot() throws IOException {
        Y4mHeader header = open("YUV4MPEG2  W9   W16 H8 Zebra F1:0 Ip C444 Cmono XW=7 xcolorrange=FULL \n").header();
        assertEquals(new Y4mHeader(new VideoFormat(16, 8, PixelFormat.YUV400, 8), "mono", 1, 0, 'p', 0, 0,
                ColourRange.UNSPECIFIED, false), header);
        assertEquals(0, header.frameRate());
    }

    @Test
    void fullRange() throws IOException {
        assertEquals(ColourRange.FULL, open(GOOD + " XCOLORRANGE=FULL\n").header().colourRange());
        assertEquals(ColourRange.UNSPECIFIED, open(GOOD + " XCOLORRANGE=WIDE\n").header().colourRange());
    }

    @Test
    void anotherVersionOnlyWarns() throws IOException {
        assertEquals(List.of("Incorrect YUV input file version; YUV4MPEG2 required."),
                open("YUV4MPEG W352 H288 F25:1 Ip\n").warnings());
        assertEquals(List.of(), open(GOOD + "\n").warnings());
    }

    @ParameterizedTest
    @CsvSource({
        "420, YUV420, 8", "420jpeg, YUV420, 8", "420mpeg2, YUV420, 8", "422, YUV422, 8", "444, YUV444, 8",
        "444alpha, YUV444, 8", "mono, YUV400, 8", "420p9, YUV420, 9", "422p9, YUV422, 9", "444p9, YUV444, 9",
        "mono9, YUV400, 9", "420p10, YUV420, 10", "422p10, YUV422, 10", "444p10, YUV444, 10", "mono10, YUV400, 10",
        "420p12, YUV420, 12", "422p12, YUV422, 12", "444p12, YUV444, 12", "mono12, YUV400, 12",
        "420p14, YUV420, 14", "422p14, YUV422, 14", "444p14, YUV444, 14", "mono14, YUV400, 14",
        "420p16, YUV420, 16", "422p16, YUV422, 16", "444p16, YUV444, 16", "mono16, YUV400, 16",
    })
    void chroma(String tag, PixelFormat sampling, int depth) throws IOException {
        Y4mHeader header = open(GOOD + " C" + tag + "\n").header();
        assertEquals(new VideoFormat(352, 288, sampling, depth), header.format());
        assertEquals(tag, header.chroma());
        assertEquals(tag.equals("444alpha"), header.alpha());
    }

    static Stream<Arguments> faults() {
        String parsing = "Error parsing YUV4MPEG2 header: ";
        String magic = "Incomplete magic for YUV4MPEG file: ";
        String raw = "raw video needs its width, height, pixel format and bit depth";
        String interlaced = "Input video is interlaced; Theora only handles progressive scan";
        return Stream.of(
                Arguments.of("", magic + "it is empty"),
                Arguments.of("YUV4", magic + raw),
                Arguments.of("\n", magic + raw),
                Arguments.of("yuv4mpeg2 W1 H1 F1:1\n", magic + raw),
                Arguments.of("\0".repeat(1000), magic + raw),
                Arguments.of("YUV4MPEG", parsing + "it breaks off"),
                Arguments.of(GOOD, parsing + "it breaks off"),
                Arguments.of("YUV4MPEG2\n", parsing + "no width (W)"),
                Arguments.of("YUV4MPEG2 H288 F25:1 Ip\n", parsing + "no width (W)"),
                Arguments.of("YUV4MPEG2 W352 F25:1 Ip\n", parsing + "no height (H)"),
                Arguments.of("YUV4MPEG2 W352 H288 Ip\n", parsing + "no frame rate (F)"),
                Arguments.of("YUV4MPEG2 W H288 F25:1 Ip\n", parsing + "tag W is not a size"),
                Arguments.of("YUV4MPEG2 W0 H288 F25:1 Ip\n", parsing + "tag W0 is not a size"),
                Arguments.of("YUV4MPEG2 W-352 H288 F25:1 Ip\n", parsing + "tag W-352 is not a size"),
                Arguments.of("YUV4MPEG2 W352 H-1 F25:1 Ip\n", parsing + "tag H-1 is not a size"),
                Arguments.of("YUV4MPEG2 W352x H288 F25:1 Ip\n", parsing + "tag W352x is not a size"),
                Arguments.of("YUV4MPEG2 W352 H4294967584 F25:1 Ip\n", parsing + "tag H4294967584 is not a size"),
                Arguments.of("YUV4MPEG2 W35\u00b2\t H288 F25:1 Ip\n", parsing + "tag W35?? is not a size"),
                Arguments.of("YUV4MPEG2 W352 H288 F25 Ip\n", parsing + "tag F25 is not a ratio"),
                Arguments.of("YUV4MPEG2 W352 H288 F25: Ip\n", parsing + "tag F25: is not a ratio"),
                Arguments.of("YUV4MPEG2 W352 H288 F-25:1 Ip\n", parsing + "tag F-25:1 is not a ratio"),
                Arguments.of("YUV4MPEG2 W352 H288 F25:1:1 Ip\n", parsing + "tag F25:1:1 is not a ratio"),
                Arguments.of(GOOD + " A1\n", parsing + "tag A1 is not a ratio"),
                Arguments.of(GOOD + " C420p10andmore123\n", parsing + "tag C420p10andmore123 is too long"),
                Arguments.of(GOOD + " X" + "x".repeat(230) + "\n", parsing + "longer than 255 bytes"),
                Arguments.of("YUV4MPEG2 W352 H288 F25:1 It\n", interlaced),
                Arguments.of("YUV4MPEG2 W352 H288 F25:1 Im\n", interlaced),
                Arguments.of("YUV4MPEG2 W352 H288 F25:1 I\n", interlaced),
                Arguments.of(GOOD + " C420p8\n", "Unknown chroma sampling type: 420p8"),
                Arguments.of(GOOD + " C420p11\n", "Unknown chroma sampling type: 420p11"),
                Arguments.of(GOOD + " C\n", "Unknown chroma sampling type: "),
                Arguments.of(GOOD + " C420\r\n", "Unknown chroma sampling type: 420?"),
                Arguments.of(GOOD + " C411\n", "chroma sampling type 411 is not supported: convert it to 422"),
                Arguments.of(GOOD + " C420paldv\n",
                        "chroma sampling type 420paldv is not supported: convert it to 420jpeg"),
                Arguments.of("YUV4MPEG2 W65536 H32768 F25:1 Ip Cmono\n", "picture size 65536x32768 is too large"),
                Arguments.of("YUV4MPEG2 W2147483647 H2147483647 F25:1 Ip C444p16\n",
                        "picture size 2147483647x2147483647 is too large"),
                Arguments.of("\0\0\0\u0020ftypisom\0\0\2\0", looksLike("MP4")),
                Arguments.of("\0\0\0\u0014ftypqt  ", looksLike("MP4")),
                Arguments.of("\0\0\0\bwide\0\1\0\0mdat", looksLike("QuickTime")),
                Arguments.of("\u001aE\u00df\u00a3\u0001\0\0\0\0\0\0\u001fB\u0086", looksLike("Matroska or WebM")),
                Arguments.of("RIFF\u0010\n\0\0AVI LIST", looksLike("AVI")),
                Arguments.of("RIFF\u0010\u0001\0\0AVI LIST", looksLike("AVI")),
                Arguments.of("DKIF\0\0\u0020\0VP80", looksLike("IVF")),
                Arguments.of("\u0089PNG\r\n", looksLike("PNG")));
    }

    private static String looksLike(String container) {
        return "not a Y4M file (looks like " + container + "): decode it first";
    }

    @ParameterizedTest
    @MethodSource("faults")
    void faultIsOneLineWithTheName(String content, String cause) {
        VideoException e = assertThrows(VideoException.class, () -> open(content));
        assertEquals("clip.y4m: " + cause, e.getMessage());
    }

    /** 254 bytes and the newline, as in libvmaf. */
    @Test
    void longestHeader() throws IOException {
        String header = GOOD + " X" + "x".repeat(254 - GOOD.length() - 2);
        assertEquals(254, header.length());
        assertEquals(352, open(header + "\n").format().width());
        assertThrows(VideoException.class, () -> open(header + "x\n"));
    }
}
