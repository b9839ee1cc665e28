package org.fengyun.admin.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Knows the administrator by name and password.
 *
 * <p>Digests of both are compared, always both and always whole, so that how long it takes tells neither which of them was
 * wrong nor how much of it was right. A slow hash would protect nothing here: the password stands in the environment.
 */
@Component
class Administrator implements AuthenticationProvider {

    private final String name;
    private final byte[] username;
    private final byte[] password;
    private final PasswordTries tries;

    Administrator(AdministratorSettings settings, PasswordTries tries) {
        this.name = settings.username();
        this.username = digest(settings.username());
        this.password = digest(settings.password());
        this.tries = tries;
    }

    @Override
    public Authentication authenticate(Authentication claimed) {
        var attempt = tries.begin(claimed.getName(), address(claimed));
        var nameIsRight = MessageDigest.isEqual(username, digest(claimed.getName()));
        var passwordIsRight = MessageDigest.isEqual(password, digest(claimed.getCredentials()));
        if (!nameIsRight || !passwordIsRight) {
            throw new BadCredentialsException("wrong name or password");
        }
        attempt.wasRight();
        return UsernamePasswordAuthenticationToken.authenticated(
                name, null, AuthorityUtils.createAuthorityList("ROLE_ADMINISTRATOR"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static String address(Authentication claimed) {
        return claimed.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "unknown";
    }

    private static byte[] digest(@Nullable Object text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
