package org.fengyun.ticketing.database;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param migration who changes the schema (docs/decisions/0025): {@code at-start} each instance, one after the other;
 *     {@code only} this process, which then ends; {@code never} somebody else
 */
@Validated
@ConfigurationProperties("schema")
record SchemaProperties(
        @DefaultValue("at-start")
        @Pattern(regexp = "at-start|only|never", message = "SCHEMA_MIGRATION must be at-start, only or never")
        String migration) {

    boolean isMigratedHere() {
        return !migration.equals("never");
    }
}
