package org.fengyun.admin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The organizers' edge of Fengyun Ticketing. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AdminService {

    static void main(String[] arguments) {
        SpringApplication.run(AdminService.class, arguments);
    }
}
