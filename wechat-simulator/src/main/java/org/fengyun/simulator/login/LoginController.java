package org.fengyun.simulator.login;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.security.SecureRandom;
import java.util.Base64;
import org.fengyun.simulator.app.WechatApp;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "login")
class LoginController {

    private final LoginCodes codes;
    private final WechatApp app;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    LoginController(LoginCodes codes, WechatApp app, JsonMapper json) {
        this.codes = codes;
        this.app = app;
        this.json = json;
    }

    @PostMapping("/simulator/codes")
    @Operation(summary = "Stands in for wx.login: a code for this user, good once within five minutes")
    Code issueCode(@RequestBody @Valid User user) {
        return new Code(codes.issue(user.openid()).code());
    }

    /** As there, refusals are 200 with an errcode, and the JSON goes by the name of text/plain whatever is accepted. */
    @GetMapping("/sns/jscode2session")
    @Operation(summary = "Who is behind a login code; errors are 200 with an errcode, as WeChat has it")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/plain", schema = @Schema(implementation = Session.class)))
    ResponseEntity<String> session(
            @RequestParam(defaultValue = "") String appid,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(name = "js_code", defaultValue = "") String code,
            @RequestParam(name = "grant_type", defaultValue = "") String grantType) {
        var session = session(appid, secret, code, grantType.equals("authorization_code"));
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(json.writeValueAsString(session));
    }

    private Session session(String appid, String secret, String code, boolean rightGrantType) {
        if (!rightGrantType) {
            return Session.refused(40002, "invalid grant_type");
        }
        if (!appid.equals(app.appId())) {
            return Session.refused(40013, "invalid appid");
        }
        if (!secret.equals(app.appSecret())) {
            return Session.refused(40125, "invalid appsecret");
        }
        return codes.redeem(code).map(this::opened).orElseGet(() -> Session.refused(40029, "invalid code"));
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
