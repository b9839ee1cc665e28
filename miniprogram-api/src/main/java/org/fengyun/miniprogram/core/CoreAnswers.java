package org.fengyun.miniprogram.core;

import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Decides which of the core's refusals a buyer is told, and which are between the two services. */
final class CoreAnswers {
    private static final Logger log = LoggerFactory.getLogger(CoreAnswers.class);

    private static final Set<String> FOR_BUYERS =
            Set.of("urn:fengyun:problem:busy", "urn:fengyun:problem:outcome-unknown");

    private final JsonMapper json;

    CoreAnswers(JsonMapper json) {
        this.json = json;
    }

    /** Gives a success back and throws what is none. */
    ReceivedResponse accept(ReceivedResponse response) {
        var status = response.getStatusCode();
        if (!status.isError()) {
            return response;
        }
        if (status.value() == 401) {
            log.error("the core does not take our token: is SERVICE_TOKEN the same on both sides?");
            throw new CoreProblem.Unavailable("401", null);
        }
        throw problem(response)
                .filter(problem -> status.is4xxClientError()
                        || FOR_BUYERS.contains(problem.path("type").asString("")))
                .<CoreProblem>map(problem -> new CoreProblem.Refused(
                        status.value(),
                        json.writeValueAsString(problem),
                        response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)))
                .orElseGet(() -> failed(response));
    }

    private Optional<ObjectNode> problem(ReceivedResponse response) {
        var type = response.getHeaders().getContentType();
        if (type == null || !type.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readTree(response.getBody()))
                    .filter(ObjectNode.class::isInstance)
                    .map(ObjectNode.class::cast);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static CoreProblem failed(ReceivedResponse response) {
        log.error("the core failed with {}", response.getStatusCode().value());
        return new CoreProblem.Unavailable(response.getStatusCode().toString(), null);
    }
}
