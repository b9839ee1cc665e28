package org.fengyun.admin.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PosterTest {

    static Stream<byte[]> pictures() {
        return Stream.of(
                Pictures.png(40, 30),
                Pictures.jpeg(40, 30),
                Pictures.progressiveJpeg(40, 30),
                Pictures.webp(),
                Pictures.losslessWebp(),
                Pictures.extendedWebp(0));
    }

    @Test
    void aPngIsTaken() {
        assertThat(Poster.of(Pictures.png(40, 30))).isEqualTo(new Poster(PosterFormat.PNG, new PosterSize(40, 30)));
    }

    @Test
    void aJpegIsTaken() {
        assertThat(Poster.of(Pictures.jpeg(40, 30))).isEqualTo(new Poster(PosterFormat.JPEG, new PosterSize(40, 30)));
    }

    @Test
    void aProgressiveJpegIsTaken() {
        assertThat(Poster.of(Pictures.progressiveJpeg(900, 1200)))
                .isEqualTo(new Poster(PosterFormat.JPEG, new PosterSize(900, 1200)));
    }

    @Test
    void aProgressiveJpegOfManyScansIsTaken() {
        assertThat(Poster.of(Pictures.jpegOfScans(100)).size()).isEqualTo(new PosterSize(40, 30));
    }

    @Test
    void aProgressiveJpegOfEndlessScansIsRefused() {
        assertRefused(Pictures.jpegOfScans(101), "has 101 scans: at most 100 are taken");
    }

    @Test
    void scansBehindTablesAloneAreNotOverlooked() {
        var tables = HexFormat.of().parseHex("ffd8ffdb004300" + "01".repeat(64) + "ffd9");
        var scans = Pictures.jpegOfScans(101);
        var file = Arrays.copyOf(tables, tables.length + scans.length);
        System.arraycopy(scans, 0, file, tables.length, scans.length);

        assertRefused(file, "cannot be decoded");
    }

    @Test
    void scansBehindAMarkerWithoutMeaningAreNotOverlooked() {
        var picture = Pictures.jpeg(40, 30);
        var file = Arrays.copyOf(picture, picture.length + 4);
        System.arraycopy(HexFormat.of().parseHex("ff020002ffd9"), 0, file, picture.length - 2, 6);

        assertRefused(file, "cannot be decoded");
    }

    @Test
    void decodingEndsWithAnInterrupt() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> Poster.of(Pictures.progressiveJpeg(900, 1200)));
            assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> Poster.of(Pictures.png(900, 1200)));
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void everyKindOfStillWebpIsTaken() {
        var onePixel = new Poster(PosterFormat.WEBP, new PosterSize(1, 1));

        assertThat(Stream.of(Pictures.webp(), Pictures.losslessWebp(), Pictures.extendedWebp(0))
                        .map(Poster::of))
                .containsOnly(onePixel);
    }

    @Test
    void whatACameraAppendsDoesNotMatter() {
        var jpeg = Pictures.jpeg(40, 30);

        assertThat(Poster.of(Arrays.copyOf(jpeg, jpeg.length + 7)).format()).isEqualTo(PosterFormat.JPEG);
    }

    @Test
    void thePictureOfMostPixelsIsTaken() {
        assertThat(Poster.of(Pictures.png(6000, 6000)).size()).isEqualTo(new PosterSize(6000, 6000));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aPictureThatIsCutOffAnywhereIsRefused(byte[] picture) {
        IntStream.range(0, picture.length)
                .mapToObj(end -> Arrays.copyOf(picture, end))
                .forEach(part -> assertThatExceptionOfType(UnusablePoster.class)
                        .as("%d of %d bytes", part.length, picture.length)
                        .isThrownBy(() -> Poster.of(part)));
    }

    @Test
    void aDamagedPngIsRefused() {
        var picture = Pictures.png(40, 30);
        picture[picture.length / 2] ^= 1;

        assertRefused(picture, "damaged");
    }

    @Test
    void aJpegWithoutAPictureIsRefused() {
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9}, "cannot be decoded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#!/bin/sh\nrm -rf /",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<!doctype html><script>alert(1)</script>",
                "GIF89a",
                "RIFF\4\0\0\0WAVE",
                "\n",
            })
    void whatIsNoPictureIsRefused(String file) {
        assertRefused(file.getBytes(StandardCharsets.ISO_8859_1), "is neither JPEG, PNG nor WebP");
    }

    @Test
    void aPictureOfAnotherKindIsRefused() {
        assertRefused(Pictures.gif(), "is neither JPEG, PNG nor WebP");
    }

    @Test
    void aScriptBehindTheFirstBytesOfAPngIsRefused() {
        var file = Arrays.copyOf(Pictures.png(8, 8), 200);
        Arrays.fill(file, 8, 200, (byte) '<');

        assertRefused(file, "cut off or damaged");
    }

    @Test
    void anAnimationIsRefused() {
        assertRefused(Pictures.extendedWebp(2), "is an animation");
    }

    @Test
    void aPictureThatIsTooWideOrTooHighIsRefused() {
        assertRefused(Pictures.png(6001, 1), "has 6001 × 1 pixels");
        assertRefused(Pictures.jpeg(1, 6001), "has 1 × 6001 pixels");
    }

    @Test
    void aBombIsRefusedBeforeItUnfolds() {
        assertRefused(Pictures.bomb(50_000, 50_000), "has 50000 × 50000 pixels");
    }

    @Test
    void aWebpThatDeclaresTooManyPixelsIsRefused() {
        var lossy = Pictures.webp();
        lossy[27] = 0x3F;
        var lossless = Pictures.losslessWebp();
        lossless[22] = 0x3F;

        assertRefused(lossy, "pixels");
        assertRefused(lossless, "pixels");
    }

    @Test
    void nothingIsRefused() {
        assertRefused(new byte[0], "is empty");
    }

    private static void assertRefused(byte[] file, String why) {
        assertThatExceptionOfType(UnusablePoster.class)
                .isThrownBy(() -> Poster.of(file))
                .withMessageContaining(why);
    }
}
