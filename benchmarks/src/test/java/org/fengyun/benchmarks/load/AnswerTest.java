package org.fengyun.benchmarks.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final String CHUNKED = """
            HTTP/1.1 201\r
            Content-Type: application/json\r
            Transfer-Encoding: chunked\r
            \r
            16\r
            {"id":"77","total":56}\r
            0\r
            \r
            """;
    private static final String COUNTED = """
            HTTP/1.1 409\r
            Content-Length: 11\r
            Connection: close\r
            \r
            {"status":4""";

    @Test
    void anAnswerInChunksIsReadOnceItIsWhole() {
        assertThat(read(CHUNKED)).contains(new Answer(201, 77, false));
    }

    @Test
    void anAnswerOfKnownLengthIsReadOnceItIsWhole() {
        assertThat(read(COUNTED)).contains(new Answer(409, 0, true));
    }

    @Test
    void anAnswerWithoutABodyEndsWithItsHead() {
        assertThat(read("HTTP/1.1 204\r\nDate: today\r\n\r\n")).contains(new Answer(204, 0, false));
    }

    @Test
    void aPartOfAnAnswerIsNoneYet() {
        assertThat(IntStream.range(0, CHUNKED.length()))
                .allMatch(end -> read(CHUNKED.substring(0, end)).isEmpty());
        assertThat(IntStream.range(0, COUNTED.length()))
                .allMatch(end -> read(COUNTED.substring(0, end)).isEmpty());
    }

    private static Optional<Answer> read(String text) {
        var bytes = (text + "what an earlier answer left").getBytes(ISO_8859_1);
        return Answer.read(bytes, text.length());
    }
}
