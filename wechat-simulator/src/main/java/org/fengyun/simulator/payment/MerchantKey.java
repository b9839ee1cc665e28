package org.fengyun.simulator.payment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets only the merchant call the provider. */
@Component
class MerchantKey implements HandlerInterceptor, WebMvcConfigurer {

    private final byte[] expected;

    MerchantKey(SandboxPaymentProperties properties) {
        this.expected = ("Bearer " + properties.key()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/sandbox/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var given = request.getHeader("Authorization");
        // Takes as long for a nearly right key as for a wrong one.
        if (given == null || !MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
            throw new PaymentProblem.WrongKey();
        }
        return true;
    }
}
