package org.fengyun.admin.staff;

import jakarta.servlet.DispatcherType;
import org.fengyun.admin.web.Problem;
import org.fengyun.admin.web.Refusal;
import org.fengyun.admin.web.Refusals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** Everything wants the administrator's name and password, except the probes and the API's description. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/livez", "/readyz", "/v3/api-docs/**", "/swagger-ui.html", "/swagger-ui/**",
    };

    /**
     * No CSRF tokens: there is no session and no cookie to ride on. What a browser can be made to send is a remembered
     * Basic password, and two calls (publish, cancel) need neither a body nor a header that would force a preflight. Every
     * browser names the origin of such a request, so {@link ForeignOriginFilter} refuses all that come from another site.
     */
    @Bean
    SecurityFilterChain security(HttpSecurity http, RateLimitSettings limits, Refusals refusals) {
        var unknown = unknownCaller(refusals);
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(unknown))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(unknown))
                .addFilterBefore(new CallLimitFilter(limits.addressCalls(), refusals), BasicAuthenticationFilter.class)
                .addFilterBefore(new ForeignOriginFilter(refusals), BasicAuthenticationFilter.class)
                .build();
    }

    private static AuthenticationEntryPoint unknownCaller(Refusals refusals) {
        return (request, response, why) ->
                refusals.answer(request, response, why instanceof TooOften often ? often.refusal() : unauthorized());
    }

    private static Refusal unauthorized() {
        return new Refusal(Problem.UNAUTHORIZED, "Send the administrator's name and password as HTTP Basic.")
                .with(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"fengyun-admin\", charset=\"UTF-8\"");
    }
}
