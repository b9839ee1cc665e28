package org.fengyun.miniprogram.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fengyun.miniprogram.web.Problem;
import org.fengyun.miniprogram.web.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** What a caller is told that has not said who it is, or not in a way that we believe. */
final class UnknownBuyer implements AuthenticationEntryPoint {
    private final ProblemWriter problems;

    UnknownBuyer(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        var detail = why instanceof OAuth2AuthenticationException
                ? "The token has expired or is not one of ours: log in again with POST /v1/login."
                : "Call through wx.cloud.callContainer, or log in with POST /v1/login and send the token as"
                        + " Authorization: Bearer TOKEN.";
        problems.write(response, Problem.UNAUTHORIZED.saying(detail));
    }
}
