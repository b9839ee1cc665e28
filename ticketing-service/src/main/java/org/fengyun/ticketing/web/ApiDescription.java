package org.fengyun.ticketing.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "ticketing-service",
                        version = "1",
                        description =
                                "The core, for the edges alone: /internal wants the service token. Money is fen, ids are strings, times are UTC. Refusals are problem documents (RFC 9457) whose type is urn:fengyun:problem:NAME."),
        security = @SecurityRequirement(name = "service token"))
@SecurityScheme(name = "service token", type = SecuritySchemeType.HTTP, scheme = "bearer")
class ApiDescription {}
