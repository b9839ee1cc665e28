package org.fengyun.deploy.cloudhost;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A size that WeChat Cloud Hosting offers.
 *
 * @param cpu in cores
 * @param memory in GB
 */
public record Size(BigDecimal cpu, BigDecimal memory) {
    private static final List<Size> OFFERED = Arrays.stream(
                    new String[] {"0.25/0.5", "0.5/1", "1/2", "2/4", "4/8", "8/16", "16/32"})
            .map(pair -> pair.split("/", 2))
            .map(pair -> new Size(new BigDecimal(pair[0]), new BigDecimal(pair[1])))
            .toList();

    static Optional<Size> of(BigDecimal cpu, BigDecimal memory) {
        return OFFERED.stream()
                .filter(size -> size.cpu.compareTo(cpu) == 0 && size.memory.compareTo(memory) == 0)
                .findFirst();
    }

    static String offered() {
        return OFFERED.stream()
                .map(size -> size.cpu + "/" + (size.memory.scale() == 0 ? size.memory + "Gi" : "512Mi"))
                .collect(Collectors.joining(", "));
    }
}
