package org.fengyun.admin.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.fengyun.admin.testing.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;

class ObjectStoreSettingsTest {

    private static final Map<String, Object> WHOLE = Map.of(
            "OBJECT_STORE_ENDPOINT", "https://cos.ap-shanghai.myqcloud.com",
            "OBJECT_STORE_REGION", "ap-shanghai",
            "OBJECT_STORE_BUCKET", "posters-125",
            "OBJECT_STORE_ACCESS_KEY", "id",
            "OBJECT_STORE_SECRET_KEY", "secret");

    @Test
    void theStoreIsFoundThroughTheEnvironment() {
        assertThat(new Environment(WHOLE).bind(ObjectStoreSettings.class))
                .isEqualTo(new ObjectStoreSettings(
                        "https://cos.ap-shanghai.myqcloud.com", "ap-shanghai", "posters-125", "id", "secret", "path"));
    }

    @Test
    void bucketsMayBeAddressedByHost() {
        assertThat(with("OBJECT_STORE_ADDRESSING", "virtual-host")
                        .bind(ObjectStoreSettings.class)
                        .virtualHost())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OBJECT_STORE_ENDPOINT",
                "OBJECT_STORE_REGION",
                "OBJECT_STORE_BUCKET",
                "OBJECT_STORE_ACCESS_KEY",
                "OBJECT_STORE_SECRET_KEY",
            })
    void whatIsNotSetIsNamed(String variable) {
        var rest = new HashMap<>(WHOLE);
        rest.remove(variable);

        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> new Environment(rest).bind(ObjectStoreSettings.class))
                .havingCause()
                .withMessageContaining(variable + " is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OBJECT_STORE_ADDRESSING", "OBJECT_STORE_ENDPOINT"})
    void whatIsWrongIsNamed(String variable) {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> with(variable, "anywhere").bind(ObjectStoreSettings.class))
                .havingCause()
                .withMessageContaining(variable + " is n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OBJECT_STORE_ACCESS_KEY", "OBJECT_STORE_SECRET_KEY"})
    void aKeyWithALinesEndIsNamedAndNotShown(String variable) {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> with(variable, "0123456789abcdef\n").bind(ObjectStoreSettings.class))
                .havingCause()
                .withMessageContaining(variable + " has a space, a line's end")
                .withMessageNotContaining("0123456789abcdef");
    }

    private static Environment with(String variable, String value) {
        var all = new HashMap<>(WHOLE);
        all.put(variable, value);
        return new Environment(all);
    }
}
