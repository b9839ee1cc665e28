package org.fengyun.admin.web;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How large a body may be at some addresses: a feature that needs more than the usual declares a bean.
 *
 * @param words the limit as a message says it
 */
public record BodyLimit(PathPattern path, long bytes, String words) {

    static final BodyLimit USUAL = of("/**", 100 * 1024, "100 KB");

    /** @param path a pattern such as {@code /v1/organizers/*} */
    public static BodyLimit of(String path, long bytes, String words) {
        return new BodyLimit(PathPatternParser.defaultInstance.parse(path), bytes, words);
    }

    boolean covers(String address) {
        return path.matches(PathContainer.parsePath(address));
    }

    Refusal exceeded() {
        return new Refusal(Problem.TOO_LARGE, "The body of this call holds at most " + words + ": send less.")
                .naming(new InputError("body", "is too large: send at most " + words));
    }
}
