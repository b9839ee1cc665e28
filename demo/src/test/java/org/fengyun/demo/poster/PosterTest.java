package org.fengyun.demo.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PosterTest {
    /** Private use: no font has a glyph for it. */
    private static final String UNLETTERABLE = "\uE83A\uE83B";

    @ParameterizedTest
    @EnumSource
    void aPosterIsAPictureOfItsSizeUnderTheLimit(Poster poster) throws IOException {
        var file = poster.draw("星潮");
        var picture = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
        assertThat(file.length).isBetween(20_000, Poster.LIMIT);
        assertThat(picture.getWidth()).isEqualTo(900);
        assertThat(picture.getHeight()).isEqualTo(1200);
    }

    @Test
    void postersDiffer() {
        var files = Arrays.stream(Poster.values())
                .map(poster -> Arrays.hashCode(poster.draw("")))
                .toList();
        assertThat(files).doesNotHaveDuplicates();
    }

    @Test
    void theSamePosterIsDrawnTheSameTwice() {
        var first = Poster.RIBBONS.draw("飞霞");
        assertThat(Poster.RIBBONS.draw("飞霞")).isEqualTo(first);
    }

    @Test
    void aTitleThatNoFontCanShowIsLeftOut() {
        assertThat(Poster.CHILLI.draw(UNLETTERABLE)).isEqualTo(Poster.CHILLI.draw(""));
    }
}
