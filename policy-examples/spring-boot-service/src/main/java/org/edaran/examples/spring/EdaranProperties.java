package org.edaran.examples.spring;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * The properties of the service.
 *
 * @param policies the policies, such as {@code classpath:policies/house-rule.edaran}
 * @param people the people on the books, as CSV
 * @param plan the roster that is being planned, as CSV
 * @param language the language of findings: {@code id} or {@code en}
 */
@ConfigurationProperties("edaran")
public record EdaranProperties(
        List<Resource> policies,
        Resource people,
        Resource plan,
        @DefaultValue("en") Locale language) {}
