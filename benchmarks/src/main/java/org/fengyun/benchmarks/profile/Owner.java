package org.fengyun.benchmarks.profile;

import java.util.List;
import java.util.Optional;

/**
 * Whose code it is.
 *
 * @param packages as the names of its calls begin
 */
record Owner(String title, List<String> packages) {
    static final Owner JDK = new Owner("the JDK alone");

    private static final String CORE = "org.fengyun.ticketing.";
    /** The first that matches. */
    private static final List<Owner> OTHERS = List.of(
            new Owner("the sale and its rules", CORE + "sale.", CORE + "show.", CORE + "ticket.", CORE + "voucher."),
            new Owner("the rest of ticketing-service", CORE),
            new Owner("the database's driver", "com.mysql."),
            new Owner("MyBatis", "org.apache.ibatis.", "org.mybatis."),
            new Owner("the connection pool", "com.zaxxer."),
            new Owner("Jackson", "tools.jackson.", "com.fasterxml.jackson."),
            new Owner("Redis's client", "io.lettuce.", "io.netty.", "reactor.", "org.springframework.data.redis."),
            new Owner("Micrometer", "io.micrometer."),
            new Owner("Tomcat", "org.apache.catalina.", "org.apache.coyote.", "org.apache.tomcat."),
            new Owner("Spring's transactions", "org.springframework.transaction.", "org.springframework.jdbc."),
            new Owner("the rest of Spring", "org.springframework."));

    private Owner(String title, String... packages) {
        this(title, List.of(packages));
    }

    /** @param call {@code package.Class.method} */
    static Optional<Owner> of(String call) {
        return OTHERS.stream()
                .filter(owner -> owner.packages.stream().anyMatch(call::startsWith))
                .findFirst();
    }
}
