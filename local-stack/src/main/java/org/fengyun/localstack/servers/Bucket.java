package org.fengyun.localstack.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fengyun.localstack.process.StartFailure;

/**
 * Makes a bucket over S3's own API. Signed in its old version 2, which S3Proxy takes and which fits a few lines; the
 * services sign in version 4.
 */
public record Bucket(String endpoint, String name, String accessKey, String secretKey) {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int CONFLICT = 409;
    private static final int OK = 200;

    /** Makes it unless it is there. */
    public void create() {
        var date =
                DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT).format(ZonedDateTime.now(ZoneOffset.UTC));
        var request = HttpRequest.newBuilder(URI.create(endpoint + "/" + name))
                .header("Date", date)
                .header("Authorization", "AWS " + accessKey + ":" + signature("PUT\n\n\n" + date + "\n/" + name))
                .timeout(LIMIT)
                .PUT(BodyPublishers.noBody())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            if (!Set.of(OK, CONFLICT).contains(response.statusCode())) {
                throw new StartFailure("The bucket " + name + " cannot be made: " + response.body());
            }
        } catch (IOException e) {
            throw new StartFailure("The bucket " + name + " cannot be made: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The making of the bucket " + name + " was interrupted.", e);
        }
    }

    private String signature(String what) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
