package org.fengyun.miniprogram.login;

import static java.util.Objects.requireNonNull;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.fengyun.miniprogram.identity.BuyerTokens;
import org.fengyun.miniprogram.identity.Buyers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    @Bean
    Logins logins(LoginProperties login, Optional<BuyerTokens> tokens, Buyers buyers, JsonMapper json) {
        if (!login.offersLogin()) {
            return _ -> {
                throw new LoginProblem.NotOffered();
            };
        }
        var issued = tokens.orElseThrow(() -> new IllegalStateException("BUYER_TOKEN_KEY is not set, but WECHAT_APP_ID"
                + " offers a login: make a key with `openssl rand -base64 32`"));
        var wechat = new WechatLogin(
                wechat(login.apiUrl()), json, requireNonNull(login.appId()), requireNonNull(login.appSecret()));
        return code -> issued.issue(buyers.of(wechat.exchange(code)));
    }

    private static RestClient wechat(String url) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(Duration.ofSeconds(5));
        return RestClient.builder().baseUrl(url).requestFactory(requests).build();
    }
}
