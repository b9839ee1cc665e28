package org.fengyun.simulator.store;

import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    Store store(StoreProperties properties, JsonMapper json) {
        return Store.open(Path.of(properties.data()), json);
    }
}
