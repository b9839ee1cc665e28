package org.fengyun.miniprogram.catalogue;

import java.time.Duration;
import org.fengyun.miniprogram.cache.Read;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** How long a client may keep what it was answered. A client that sends the entity tag back gets 304 where it holds. */
final class Answers {
    private Answers() {}

    static <T> ResponseEntity<T> changing(Read<T> read) {
        return answer(read, CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic());
    }

    static <T> ResponseEntity<T> momentary(Read<T> read) {
        return answer(read, CacheControl.noCache());
    }

    static <T> ResponseEntity<T> immutable(Read<T> read) {
        return answer(
                read, CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    private static <T> ResponseEntity<T> answer(Read<T> read, CacheControl control) {
        return ResponseEntity.ok().cacheControl(control).eTag(read.etag()).body(read.value());
    }
}
