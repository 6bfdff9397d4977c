package io.jvmaf.cli.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DisplaySizeTest {
    @ParameterizedTest
    @CsvSource({
        "1080, 640, 360, 1920, 1080",
        "1080, 1920, 800, 1920, 800",
        "1080, 640, 480, 1440, 1080",
        "2160, 853, 480, 3838, 2160",
        "1080, 360, 640, 1080, 1920",
        "1080, 3840, 2160, 1920, 1080",
        "2160, 1000, 1, 3840, 4",
    })
    void aVideoFillsTheDisplayInItsOwnShape(int lines, int width, int height, int widthTo, int heightTo) {
        assertEquals(new DisplaySize(widthTo, heightTo), DisplaySize.filling(lines, width, height));
    }
}
