package org.fengyun.miniprogram.login;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "login", description = "Off Cloud Hosting: there the gateway says who is calling")
class LoginController {
    private final Logins logins;

    LoginController(Logins logins) {
        this.logins = logins;
    }

    record Login(
            @NotBlank(message = "is missing: send the code that wx.login gave")
            @Size(max = 200, message = "is too long: send the code that wx.login gave")
            String code) {}

    record LoggedIn(String token, Instant expiresAt) {}

    @PostMapping("/v1/login")
    @Operation(summary = "Exchange a code of wx.login for a token of twelve hours")
    LoggedIn login(@Valid @RequestBody Login login) {
        var token = logins.login(login.code());
        return new LoggedIn(token.value(), token.expiresAt());
    }
}
