package org.fengyun.simulator.login;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.fengyun.simulator.app.WechatApp;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "login")
class LoginController {

    private final LoginCodes codes;
    private final WechatApp app;
    private final SecureRandom random = new SecureRandom();

    LoginController(LoginCodes codes, WechatApp app) {
        this.codes = codes;
        this.app = app;
    }

    @PostMapping("/simulator/codes")
    @Operation(summary = "Stands in for wx.login: a code for this user, good once within five minutes")
    Code issueCode(@RequestBody @Valid User user) {
        return new Code(codes.issue(user.openid()).code());
    }

    /** Refusals are 200 with an errcode, as there. */
    @GetMapping("/sns/jscode2session")
    @Operation(summary = "Who is behind a login code; errors are 200 with an errcode, as WeChat has it")
    Session session(
            @RequestParam(defaultValue = "") String appid,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(name = "js_code", defaultValue = "") String code,
            @RequestParam(name = "grant_type", defaultValue = "") String grantType) {
        if (!grantType.equals("authorization_code")) {
            return Session.refused(40002, "invalid grant_type");
        }
        if (!appid.equals(app.appId())) {
            return Session.refused(40013, "invalid appid");
        }
        if (!secret.equals(app.appSecret())) {
            return Session.refused(40125, "invalid appsecret");
        }
        Optional<String> openid = codes.redeem(code);
        return openid.map(this::opened).orElseGet(() -> Session.refused(40029, "invalid code"));
    }

    private Session opened(String openid) {
        var key = new byte[16];
        random.nextBytes(key);
        return new Session(openid, Base64.getEncoder().encodeToString(key), null, null);
    }

    record User(
            @NotNull(message = "is missing")
            @Pattern(
                    regexp = "[A-Za-z0-9_-]{1,128}",
                    message = "must have 1 to 128 letters, digits, hyphens or underscores")
            String openid) {}

    record Code(String code) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Session(
            @Nullable String openid,
            @JsonProperty("session_key") @Nullable String sessionKey,
            @Nullable Integer errcode,
            @Nullable String errmsg) {

        static Session refused(int errcode, String errmsg) {
            return new Session(null, null, errcode, errmsg);
        }
    }
}
