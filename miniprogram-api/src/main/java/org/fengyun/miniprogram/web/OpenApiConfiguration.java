package org.fengyun.miniprogram.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.fengyun.miniprogram.web.Problem.BadField;
import org.fengyun.ticketing.client.Id;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(
                        Id.class, new StringSchema().pattern("[1-9][0-9]*").example("481516234200001"));
    }

    /** The shape of every refusal. */
    record ProblemDocument(
            String type, String title, int status, String detail, String instance, List<BadField> errors) {}

    @Bean
    OpenAPI contract() {
        var components = new Components()
                .addSecuritySchemes(
                        "token",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("The token of POST /v1/login; not needed behind the gateway."));
        return new OpenAPI()
                .info(new Info()
                        .title("Fengyun Ticketing for mini programs")
                        .version("v1")
                        .description("Browse, order, pay, and show the ticket. Money is whole fen, time is UTC, ids are"
                                + " strings; refusals are RFC 9457 problem documents."))
                .addServersItem(new Server().url("/"))
                .components(components);
    }

    @Bean
    OpenApiCustomizer refusals() {
        var problem = new ApiResponse()
                .description("Refused; the type says why, the detail what to do.")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/ProblemDocument"))));
        // The schema is added here because springdoc drops from the components what no controller mentions.
        return api -> {
            ModelConverters.getInstance().readAll(ProblemDocument.class).forEach(api.getComponents()::addSchemas);
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().addApiResponse("default", problem));
        };
    }
}
