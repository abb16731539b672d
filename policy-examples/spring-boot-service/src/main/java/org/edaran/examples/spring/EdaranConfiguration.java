package org.edaran.examples.spring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.PolicyResolver;
import org.edaran.VocabularyResolver;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.eval.Evaluator;
import org.edaran.io.RosterReader;
import org.edaran.model.Policy;
import org.edaran.roster.RosterResult;
import org.edaran.source.SourceText;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** One evaluator for all requests, and the plan that self-service asks about. A fault in either stops the start. */
@Configuration(proxyBeanMethods = false)
class EdaranConfiguration {

    @Bean
    Evaluator evaluator(EdaranProperties properties) throws IOException {
        List<SourceText> texts = new ArrayList<>();
        for (Resource resource : properties.policies()) {
            texts.add(SourceText.of(resource.getDescription(), resource.getContentAsString(StandardCharsets.UTF_8)));
        }
        List<Policy> policies = new ArrayList<>();
        for (CompileResult result :
                Edaran.compileTogether(texts, VocabularyResolver.builtInOnly(), PolicyResolver.none())) {
            if (result instanceof CompileResult.Compiled compiled) {
                policies.add(compiled.policy());
            } else {
                throw new IllegalStateException("\n" + DiagnosticRenderer.render(result.diagnostics()));
            }
        }
        return Evaluator.of(policies);
    }

    @Bean
    Plan plan(Evaluator evaluator, EdaranProperties properties) throws IOException {
        try (InputStream people = properties.people().getInputStream();
                InputStream rows = properties.plan().getInputStream()) {
            RosterResult result = RosterReader.of(evaluator.schema())
                    .employees("people", people)
                    .roster("plan", rows)
                    .read();
            if (result instanceof RosterResult.Loaded loaded) {
                return new Plan(evaluator.open(loaded.roster()));
            }
            throw new RefusedRoster(((RosterResult.Refused) result).problems());
        }
    }

    /** What is judged by, for those who run the service. */
    @Bean
    HealthIndicator edaranHealthIndicator(Evaluator evaluator) {
        return () -> {
            Health.Builder health = Health.up();
            for (Policy policy : evaluator.policies()) {
                health.withDetail(
                        policy.id(),
                        policy.inForce().first() + " to " + policy.inForce().last());
            }
            return health.build();
        };
    }
}
