package org.fengyun.admin.staff;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The one administrator.
 *
 * @param username no colon, which ends the name in HTTP Basic
 * @param password at least 12 characters, none of them a control character, which HTTP Basic forbids (RFC 7617)
 */
@Validated
@ConfigurationProperties("admin")
record AdministratorSettings(
        @NotBlank(message = "ADMIN_USERNAME is not set: choose the name that the administrator calls with")
        String username,

        @NotBlank(message = "ADMIN_PASSWORD is not set: choose a password of at least 12 characters")
        String password) {

    private static final int SHORTEST = 12;

    /** A method of its own, because a refused component is printed with its value: this prints {@code false}. */
    @AssertTrue(message = "ADMIN_PASSWORD has fewer than 12 characters: choose a longer one")
    boolean isPasswordLongEnough() {
        return absent(password) || password.length() >= SHORTEST;
    }

    @AssertTrue(
            message =
                    "ADMIN_PASSWORD has a line's end or another control character, which nobody can type: take it out")
    boolean isPasswordTypable() {
        return absent(password) || password.codePoints().noneMatch(Character::isISOControl);
    }

    @AssertTrue(message = "ADMIN_USERNAME contains a colon: HTTP Basic cannot carry it, choose another name")
    boolean isUsernameWithoutColon() {
        return absent(username) || !username.contains(":");
    }

    private static boolean absent(@Nullable String text) {
        return text == null;
    }

    @Override
    public String toString() {
        return "AdministratorSettings[username=" + username + "]";
    }
}
