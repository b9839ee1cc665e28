package org.fengyun.demo.door;

import java.net.URI;
import java.util.Map;

/** The environment variables of this process. */
public record Environment(Map<String, String> variables) {

    /** @throws SettingProblem if the variable is missing or not an address of the web */
    URI address(String name, String example) {
        var text = text(name, "give the address of the service, e.g. " + example);
        try {
            var address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if (address.getHost() != null && String.valueOf(address.getScheme()).startsWith("http")) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // Refused below, as any other text that is no address.
        }
        throw new SettingProblem("%s is not an address: %s. Give one such as %s".formatted(name, text, example));
    }

    /**
     * @param remedy what to do where the variable is missing
     * @throws SettingProblem if the variable is missing
     */
    String text(String name, String remedy) {
        var text = variables.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            throw new SettingProblem("%s is not set: %s".formatted(name, remedy));
        }
        return text;
    }
}
