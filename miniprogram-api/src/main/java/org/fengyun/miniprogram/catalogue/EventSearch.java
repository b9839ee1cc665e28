package org.fengyun.miniprogram.catalogue;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What a visitor looks for; a field that was left empty narrows the search as little as one that was not sent. */
record EventSearch(
        @Nullable String city,
        @Nullable String category,
        @Nullable String q,
        @Nullable String cursor) {

    EventSearch {
        city = given(city);
        category = given(category);
        q = given(q);
        cursor = given(cursor);
    }

    /** Whether there are as many such searches as visitors care to make up. */
    boolean isOneOfMany() {
        return q != null || cursor != null;
    }

    boolean isForAll() {
        return city == null && category == null;
    }

    /** Whether this city and category are the ones looked for to the letter, where the core is not so particular. */
    boolean spells(String otherCity, String otherCategory) {
        return (city == null || city.equals(otherCity)) && (category == null || category.equals(otherCategory));
    }

    /** The same for the same search, and for no other. */
    String key() {
        return UriComponentsBuilder.newInstance()
                .queryParam("city", requireNonNullElse(city, ""))
                .queryParam("category", requireNonNullElse(category, ""))
                .queryParam("q", requireNonNullElse(q, ""))
                .queryParam("cursor", requireNonNullElse(cursor, ""))
                .encode()
                .toUriString();
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
