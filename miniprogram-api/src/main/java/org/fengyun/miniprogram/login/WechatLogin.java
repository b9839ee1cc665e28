package org.fengyun.miniprogram.login;

import org.fengyun.miniprogram.identity.WechatUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks WeChat whose code it is: {@code GET /sns/jscode2session}. The session key is of no use here and is dropped. */
final class WechatLogin {
    private static final Logger log = LoggerFactory.getLogger(WechatLogin.class);

    private final RestClient wechat;
    private final JsonMapper json;
    private final String appId;
    private final String appSecret;

    WechatLogin(RestClient wechat, JsonMapper json, String appId, String appSecret) {
        this.wechat = wechat;
        this.json = json;
        this.appId = appId;
        this.appSecret = appSecret;
    }

    /** The user who was given this code; throws a {@link LoginProblem} for each of WeChat's refusals. */
    WechatUser exchange(String code) {
        var answer = ask(code);
        refuse(answer.path("errcode").asInt(0));
        return WechatUser.of(appId, answer.path("openid").asString(""))
                .orElseThrow(() -> new LoginProblem.WechatAway("an answer without an openid"));
    }

    private JsonNode ask(String code) {
        try {
            // As text: WeChat sends its JSON as text/plain.
            var body = wechat.get()
                    .uri(
                            "/sns/jscode2session?appid={id}&secret={secret}&js_code={code}&grant_type=authorization_code",
                            appId,
                            appSecret,
                            code)
                    .retrieve()
                    .body(String.class);
            return json.readTree(body == null ? "" : body);
        } catch (RestClientException | JacksonException failure) {
            // No message, no cause: the address that they may show holds the secret.
            throw new LoginProblem.WechatAway(failure.getClass().getSimpleName());
        }
    }

    private static void refuse(int errcode) {
        switch (errcode) {
            case 0 -> {}
            // 40163, "code been used", stands beside 40029 in WeChat's list of codes.
            case 40029, 40163 -> throw new LoginProblem.CodeRefused();
            case 45011 -> throw new LoginProblem.TooOften();
            case 40226 -> throw new LoginProblem.RiskyUser();
            case -1 -> throw new LoginProblem.WechatAway("errcode -1, busy");
            default -> {
                log.error("WeChat refuses us with errcode {}: check WECHAT_APP_ID and WECHAT_APP_SECRET", errcode);
                throw new LoginProblem.WechatAway("errcode " + errcode);
            }
        }
    }
}
