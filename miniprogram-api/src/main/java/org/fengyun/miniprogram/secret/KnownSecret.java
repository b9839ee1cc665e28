package org.fengyun.miniprogram.secret;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A secret that is none (docs/decisions/0029): it begins with demo-, or it is what people write before they have one. */
final class KnownSecret {
    private static final String DEMO = "demo-";
    private static final Set<String> PLACEHOLDERS = Set.of("changeme", "password", "secret");
    private static final Pattern PASSWORD_IN_ADDRESS = Pattern.compile("[a-z]+://[^/@]*?:(.*)@[^@]*");

    private KnownSecret() {}

    /** Whether the value of a variable is known, or one of the keys in it, or the password of its address. */
    static boolean isIn(String value) {
        return Stream.concat(Stream.of(value), Arrays.stream(value.split(",")))
                .map(String::strip)
                .anyMatch(part -> isKnown(part) || isKnown(password(part)) || isKnownKey(part));
    }

    private static boolean isKnown(String text) {
        return text.startsWith(DEMO) || PLACEHOLDERS.contains(text);
    }

    private static String password(String address) {
        var matcher = PASSWORD_IN_ADDRESS.matcher(address);
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static boolean isKnownKey(String base64) {
        try {
            var text = new String(Base64.getDecoder().decode(base64), ISO_8859_1);
            return text.startsWith(DEMO) || (!text.isEmpty() && text.chars().allMatch(each -> each == 0));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
