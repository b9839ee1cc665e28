package org.fengyun.deploy.cloudhost;

import org.fengyun.deploy.cloudhost.Value.Scalar;

/** All of it has to go somewhere. */
final class TrafficRules implements Rules {
    private static final int ALL_OF_IT = 100;

    @Override
    public void check(Declared service, Environment environment, Findings findings) {
        var shares = service.traffic().stream()
                .flatMap(target -> target.scalar("percent").stream())
                .toList();
        var sum = shares.stream()
                .map(Scalar::text)
                .mapToInt(share -> Numbers.read(share).orElse(ALL_OF_IT))
                .sum();
        if (!shares.isEmpty() && sum != ALL_OF_IT) {
            findings.add(shares.getFirst(), "the shares are %d percent together: they have to be 100".formatted(sum));
        }
    }
}
