package org.fengyun.miniprogram.core;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.fengyun.localstack.servers.Ports;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

class CoreAwayTest {

    @Test
    void anOrderThatNeverLeftHereHasNotHappened() {
        var core = new CoreProperties("http://127.0.0.1:" + Ports.free(), Duration.ofSeconds(1));
        var orders = new CoreConfiguration()
                .core(core, new ServiceTokenProperties("token"), RestClient.builder(), JsonMapper.shared())
                .createClient(OrderApi.class);

        assertThatThrownBy(() ->
                        orders.place(new Id(1), "key", new OrderApi.PlaceOrder(new Id(2), null, List.of(new Id(3)))))
                .isInstanceOf(CoreProblem.Unavailable.class);
    }
}
