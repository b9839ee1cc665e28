package org.fengyun.demo.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.fengyun.demo.door.Door;

/** What is on. Artists, venues and titles are made up; prices are in fen. */
record Programme(String organizer, List<Production> productions) {

    static Programme load() {
        try (var file = Programme.class.getResourceAsStream("programme.json")) {
            return Door.read(
                    Objects.requireNonNull(file, "programme.json is in this jar")
                            .readAllBytes(),
                    Programme.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
