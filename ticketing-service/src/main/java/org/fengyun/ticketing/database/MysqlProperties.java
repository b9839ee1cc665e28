package org.fengyun.ticketing.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the database is.
 *
 * @param address host:port
 * @param connections most connections that one instance opens
 */
@Validated
@ConfigurationProperties("mysql")
record MysqlProperties(
        @NotBlank(message = "MYSQL_ADDRESS is not set: host:port of the database")
        @Pattern(regexp = "[^:/\\s]+:\\d{1,5}", message = "MYSQL_ADDRESS must be host:port")
        @Nullable
        String address,

        @NotBlank(message = "MYSQL_USERNAME is not set") @Nullable
        String username,

        @NotBlank(message = "MYSQL_PASSWORD is not set") @Nullable
        String password,

        @NotBlank(message = "MYSQL_DATABASE is not set: the name of this service's schema")
        @Pattern(regexp = "[A-Za-z0-9_$-]{1,64}", message = "MYSQL_DATABASE must be a schema's name")
        @Nullable
        String database,

        @DefaultValue("20")
        @Min(value = 4, message = "MYSQL_CONNECTIONS must be at least 4")
        @Max(value = 500, message = "MYSQL_CONNECTIONS must be at most 500")
        int connections) {}
