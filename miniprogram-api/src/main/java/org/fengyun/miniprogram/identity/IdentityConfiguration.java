package org.fengyun.miniprogram.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fengyun.miniprogram.web.ProblemWriter;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Buyer.class);
    }

    private static final RequestMatcher FOR_BUYERS = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/v1/attendees/**"),
            PathPatternRequestMatcher.pathPattern("/v1/orders/**"),
            PathPatternRequestMatcher.pathPattern("/v1/tickets/**"));

    @Bean
    @Conditional(TokenKeyIsSet.class)
    BuyerTokens buyerTokens(BuyerTokenProperties token, Clock clock) {
        return new BuyerTokens(token.secretKeys(), clock);
    }

    @Bean
    SecurityFilterChain identification(
            HttpSecurity http, IdentityProperties identity, Optional<BuyerTokens> tokens, ProblemWriter problems) {
        if (tokens.isEmpty() && !identity.trustsHeaders()) {
            throw new IllegalStateException("No buyer could ever be known: on Cloud Hosting set"
                    + " WECHAT_IDENTITY_HEADERS=trusted; elsewhere set BUYER_TOKEN_KEY, WECHAT_APP_ID and"
                    + " WECHAT_APP_SECRET");
        }
        var unknown = new UnknownBuyer(problems);
        http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(calls -> calls.requestMatchers(FOR_BUYERS)
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(unknown));
        if (identity.trustsHeaders()) {
            http.addFilterBefore(new GatewayIdentityFilter(), BearerTokenAuthenticationFilter.class);
        }
        tokens.ifPresent(issued -> http.oauth2ResourceServer(bearer -> bearer.bearerTokenResolver(whereItMatters())
                .authenticationEntryPoint(unknown)
                .jwt(jwt -> jwt.decoder(issued.decoder()))));
        return http.build();
    }

    @Bean
    WebMvcConfigurer buyerArgument(Buyers buyers) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new BuyerArgumentResolver(buyers));
            }
        };
    }

    /** An expired token must not keep anyone from browsing or from logging in again, nor outvote the gateway. */
    private static BearerTokenResolver whereItMatters() {
        var header = new DefaultBearerTokenResolver();
        return request -> FOR_BUYERS.matches(request)
                        && SecurityContextHolder.getContext().getAuthentication() == null
                ? header.resolve(request)
                : null;
    }
}
