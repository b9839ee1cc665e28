package org.fengyun.simulator.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI openApi() {
        var info = new Info().title("WeChat simulator").version("1").description("""
                WeChat on this machine: login codes and the sandbox payment provider. Beside what is listed here, any \
                request that carries X-WX-SERVICE is passed to that service as callContainer does.""");
        var merchant = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("SANDBOX_PAYMENT_KEY");
        return new OpenAPI()
                .info(info)
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSecuritySchemes("merchant", merchant));
    }
}
