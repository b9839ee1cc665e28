package org.fengyun.deploy.cloudhost;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of an image. A registry's port is before the last slash, and what is behind @ is no tag. */
final class Image {
    private static final Pattern TAGGED =
            Pattern.compile("[^@\\s]*?[^/@\\s]+:([A-Za-z0-9_][A-Za-z0-9._-]{0,127})(@\\S+)?");

    private Image() {}

    static Optional<String> tag(String image) {
        var found = TAGGED.matcher(image);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
