package org.fengyun.admin.poster;

import static org.assertj.core.api.Assertions.assertThat;

import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.StatObjectArgs;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.fengyun.admin.testing.Answer;
import org.fengyun.admin.testing.HttpTest;
import org.fengyun.admin.testing.StandInCore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class PostersOverHttpTest extends HttpTest {

    private static final String POSTER = "/v1/organizers/3/events/5/poster";
    private static final String CORE_EVENT = "/internal/organizers/3/events/5";
    private static final String EVENT = """
            {"id": "5", "organizerId": "3", "title": "t", "category": "c", "city": "上海", "venue": "v",
             "description": "", "poster": null, "status": "DRAFT", "shows": []}""";
    private static final int LIMIT = 900 * 1024;

    @Autowired
    private MinioClient store;

    @Test
    void aPosterIsStoredUnderANewNameAndSet() throws Exception {
        eventIsThere();
        var picture = Pictures.png(40, 30);

        var answer = administrator().put(POSTER, picture, "Content-Type", "image/png");

        var name = nameIn(answer);
        answer.isJson(200, """
                {"poster": "%s", "contentType": "image/png", "width": 40, "height": 30}""".formatted(name));
        assertThat(name).matches("poster-[0-9a-f]{32}\\.png");
        assertThat(CORE.lastAsked().call()).isEqualTo("PUT " + CORE_EVENT + "/poster");
        assertThat(CORE.lastAsked().body()).isEqualTo("{\"name\":\"" + name + "\"}");
        try (var stored = store.getObject(
                GetObjectArgs.builder().bucket(BUCKET).object(name).build())) {
            assertThat(stored.readAllBytes()).isEqualTo(picture);
        }
    }

    @Test
    void aStoredPosterTellsWhatItIsAndIsCachedForEver() throws Exception {
        eventIsThere();

        var name = nameIn(administrator().put(POSTER, Pictures.jpeg(40, 30)));

        var stored = store.statObject(
                StatObjectArgs.builder().bucket(BUCKET).object(name).build());
        assertThat(name).endsWith(".jpg");
        assertThat(stored.contentType()).isEqualTo("image/jpeg");
        assertThat(stored.headers().get("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void theSamePictureAgainHasAnotherName() {
        eventIsThere();
        var picture = Pictures.webp();

        assertThat(nameIn(administrator().put(POSTER, picture)))
                .endsWith(".webp")
                .isNotEqualTo(nameIn(administrator().put(POSTER, picture)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "image/png"
            })
    void aPictureIsWhatItsBytesAreWhateverItsHeaderSays(String type) {
        eventIsThere();

        var answer = administrator().put(POSTER, Pictures.jpeg(40, 30), "Content-Type", type);

        assertThat(answer.at("$.contentType")).isEqualTo("image/jpeg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#!/bin/sh\n", "<svg xmlns='http://www.w3.org/2000/svg'/>", "<!doctype html>", ""})
    void aScriptIsRefusedWhateverItsHeaderSays(String file) {
        eventIsThere();

        administrator()
                .put(POSTER, file.getBytes(StandardCharsets.UTF_8), "Content-Type", "image/png")
                .refusesFields("file");

        assertThat(CORE.calls()).isEmpty();
    }

    @Test
    void aTruncatedPictureIsRefused() {
        var picture = Pictures.jpeg(400, 300);

        administrator()
                .put(POSTER, java.util.Arrays.copyOf(picture, picture.length / 2))
                .refusesFields("file");
    }

    @Test
    void aPictureThatWouldKeepTheDecoderBusyIsRefused() {
        administrator().put(POSTER, Pictures.jpegOfScans(101)).refusesFields("file");
    }

    @Test
    void aPosterOf900KiBIsRead() {
        administrator().put(POSTER, new byte[LIMIT]).refusesFields("file");
    }

    @Test
    void aPosterBeyondWhatTheGatewayCarriesIsTooLarge() {
        var refused = administrator().put(POSTER, new byte[LIMIT + 1]).isProblem(413, "too-large");

        assertThat(refused.at("$.detail")).asString().contains("900 KiB", "gateway");
        administrator().chunked("PUT", POSTER, new byte[LIMIT + 1]).isProblem(413, "too-large");
    }

    @Test
    void forAnEventThatIsNotThereNothingIsStored() throws Exception {
        var before = stored();

        administrator().put(POSTER, Pictures.png(40, 30)).isProblem(404, "not-found");

        assertThat(stored()).isEqualTo(before);
        assertThat(CORE.calls()).containsExactly("GET " + CORE_EVENT);
    }

    @Test
    void thatTheCoreDoesNotTakeAPosterIsPassedOn() {
        CORE.answers("GET " + CORE_EVENT, 200, EVENT);
        CORE.answers("PUT " + CORE_EVENT + "/poster", StandInCore.problem(409, "event-cancelled"));

        administrator().put(POSTER, Pictures.png(40, 30)).isProblem(409, "event-cancelled");
    }

    private void eventIsThere() {
        CORE.answers("GET " + CORE_EVENT, 200, EVENT);
        CORE.answers("PUT " + CORE_EVENT + "/poster", 200, EVENT);
    }

    private static String nameIn(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Objects.requireNonNull(answer.at("$.poster")).toString();
    }

    private long stored() throws Exception {
        if (!store.bucketExists(
                io.minio.BucketExistsArgs.builder().bucket(BUCKET).build())) {
            return 0;
        }
        var objects = store.listObjects(ListObjectsArgs.builder().bucket(BUCKET).build());
        return StreamSupport.stream(objects.spliterator(), false).count();
    }
}
