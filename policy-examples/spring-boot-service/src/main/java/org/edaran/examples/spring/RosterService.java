package org.edaran.examples.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RosterService {

    /** Runs until it is stopped. */
    public static void main(String[] args) {
        SpringApplication.run(RosterService.class, args);
    }
}
