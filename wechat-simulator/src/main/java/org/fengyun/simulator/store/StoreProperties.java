package org.fengyun.simulator.store;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param data the folder of the simulator's file; made where it is missing */
@Validated
@ConfigurationProperties("simulator")
record StoreProperties(
        @NotBlank(message = "SIMULATOR_DATA is not set: give a folder that the simulator may write to")
        String data) {}
