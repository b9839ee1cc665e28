package org.fengyun.ticketing.plan;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** What JSON a plan file may be written in, and what is said of other. */
final class PlanJson {
    private static final int MAX_DEPTH = 50;

    /** A plan of 100,000 seats in the new writing has some 2.5 million; more is a way to fill the memory. */
    private static final long MAX_TOKENS = 4_000_000;

    private static final int MAX_FIELD_NAME = 200;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxTokenCount(MAX_TOKENS)
                    .maxNameLength(MAX_FIELD_NAME)
                    .build())
            // A field that is given twice means one thing to us and maybe another to the organiser's editor.
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private PlanJson() {}

    static JsonParser parser(byte[] document) {
        return JSON.createParser(ObjectReadContext.empty(), document);
    }

    static String notJson(JacksonException problem) {
        // Bytes that are no text have no line yet.
        if (problem instanceof JacksonIOException) {
            return "is not text in any encoding of Unicode: save it as UTF-8";
        }
        var location = problem.getLocation();
        return "is not JSON from line %d, column %d on (something missing there, or a field given twice): export it again"
                .formatted(location.getLineNr(), location.getColumnNr());
    }

    /** Which of the constraints the parser has run against. */
    static String tooMuch(JsonParser parser) {
        if (parser.streamReadContext().getNestingDepth() >= MAX_DEPTH) {
            return "is nested deeper than " + MAX_DEPTH + " levels: flatten it";
        }
        return parser.currentTokenCount() >= MAX_TOKENS
                ? "holds too much: a plan has at most " + MAX_TOKENS + " values, names and brackets"
                : "holds a number of over 1,000 digits or a field name of over 200 characters: shorten it";
    }
}
