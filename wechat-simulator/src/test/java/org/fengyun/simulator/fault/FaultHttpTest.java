package org.fengyun.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.fengyun.simulator.SimulatorTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class FaultHttpTest extends SimulatorTest {

    @AfterEach
    void forget() {
        assertThat(send(request("/simulator/faults").DELETE()).status()).isEqualTo(204);
    }

    @Test
    void faultsArePlannedShownAndForgotten() {
        var planned = plan("{\"seed\":3,\"calls\":[{\"operation\":\"PREPARE\",\"fault\":\"FAIL\",\"next\":1}]}");

        assertThat(planned.status()).isEqualTo(200);
        assertThat(get("/simulator/faults").body()).isEqualTo(planned.body());
        assertThat(planned.json().at("/plan/seed").asInt()).isEqualTo(3);
        assertThat(planned.json().at("/plan/calls/0/fault").asString()).isEqualTo("FAIL");

        forget();
        assertThat(get("/simulator/faults").json().at("/plan/calls").isEmpty()).isTrue();
    }

    @Test
    void aPlanTakesThePlaceOfTheOneBefore() {
        plan("{\"refunds\":[{\"outcome\":\"FAILED\"}]}");

        var second = plan("{\"callbacks\":[{\"fault\":\"LOSE\"}]}").json();

        assertThat(second.at("/plan/refunds").isEmpty()).isTrue();
        assertThat(second.at("/plan/callbacks").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'calls':[{'fault':'FAIL'}]}                                            | calls[0].operation",
                "{'calls':[{'operation':'QUERY'}]}                                       | calls[0].fault",
                "{'calls':[{'operation':'QUERY','fault':'FAIL','next':0}]}               | calls[0].next",
                "{'calls':[{'operation':'QUERY','fault':'FAIL','share':1.5}]}            | calls[0].share",
                "{'calls':[{'operation':'QUERY','fault':'DELAY_ANSWER','millis':-1}]}    | calls[0].millis",
                "{'callbacks':[{'fault':'REPEAT','times':1}]}                            | callbacks[0].times",
                "{'callbacks':[{'fault':'FORGE'}]}                                       | callbacks[0].forgery",
                "{'callbacks':[{'fault':'LOSE','forgery':'OTHER_AMOUNT'}]}               | callbacks[0].forgery",
                "{'callbacks':[{'fault':'FORGE','forgery':'OTHER_PAYMENT'}]}             | callbacks[0].paymentNumber",
                "{'refunds':[{}]}                                                        | refunds[0].outcome"
            })
    void aPlanThatMakesNoSenseIsRefusedByField(String plan, String field) {
        var refused = plan(plan.replace('\'', '"'));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json()
                        .path("errors")
                        .valueStream()
                        .map((JsonNode error) -> error.path("field").asString()))
                .containsExactly(field);
    }

    private Answer plan(String json) {
        return send(request("/simulator/faults")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }
}
