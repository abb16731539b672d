package org.edaran;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.edaran.diagnostic.Severity;
import org.edaran.eval.Evaluator;
import org.edaran.finding.Finding;
import org.edaran.model.DateRange;
import org.edaran.model.Owner;
import org.edaran.model.Policy;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;
import org.edaran.source.SourceText;

/** The consolidated text of a date judges that date as the policies do together. */
class ConsolidationProperties {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static final String CIRCULAR = """
            policy "Circular"
              issued 2026-01-01
              in force from 2026-01-01 until 2026-03-31
            use vocabulary "asn"
            category administration: service in [policy, research]
            category direct: service in [health]
            group seniors: employees where performance >= good
            list pilots: "A"
            window peak: 2026-01-20 to 2026-02-20 on workdays
            parameter share of agency: percent at most 50% default 50%
            rule admin_share cites "1": wfh at most share of administration, direct on duty per agency, category each day during peak
            rule at_office cites "2": direct must be wfo during in force
            rule only_seniors cites "3": wfa only if performance >= fair during in force
            rule few cites "4": wfh at most 2 people of seniors on duty per agency each day outside peak
            rule pilots_only cites "5": employees where agency in pilots must not be wfa during in force
            """;

    private static final String FIRST_AMENDMENT = """
            policy "Amendment 1"
              amends "Circular"
              in force from 2026-01-15 until 2026-03-10
            replace rule at_office from 2026-02-01 cites "I": direct must be wfo or wfa during in force
            replace window peak from 2026-02-10 cites "II": 2026-02-01 to 2026-03-15
            window haze: 2026-02-05 to 2026-02-08
            rule haze_home cites "III": administration must be wfh during haze
            replace group seniors from 2026-01-25: employees where performance >= very_good
            """;

    private static final String SECOND_AMENDMENT = """
            policy "Amendment 2"
              amends "Circular"
              prolongs "Circular" until 2026-04-15
              in force from 2026-02-20 until revoked
            replace rule at_office from 2026-03-01 cites "I": direct must be wfo during in force
            delete rule few from 2026-03-05
            replace category direct from 2026-02-25: service in [health, security]
            replace list pilots from 2026-03-20: "B"
            replace rule admin_share from 2026-03-25 cites "II": wfh about 40% of administration on duty per agency each day during in force
            """;

    private static final List<SourceText> TEXTS = List.of(
            SourceText.of("c", CIRCULAR), SourceText.of("a1", FIRST_AMENDMENT), SourceText.of("a2", SECOND_AMENDMENT));

    private static final Policy AMENDED = Edaran.compileTogether(
                    TEXTS, VocabularyResolver.builtInOnly(), PolicyResolver.none())
            .get(0)
            .policyOrThrow();

    private static String textOn(LocalDate date) {
        ConsolidateResult result = Edaran.consolidate(
                TEXTS, Optional.empty(), date, VocabularyResolver.builtInOnly(), PolicyResolver.none());
        assertThat(result).isInstanceOf(ConsolidateResult.Consolidated.class);
        return ((ConsolidateResult.Consolidated) result).text();
    }

    @Property(tries = 25)
    void consolidatedText_judgesItsDateAsThePoliciesTogether(
            @ForAll @IntRange(max = 104) int day, @ForAll Random random) {
        LocalDate date = FIRST.plusDays(day);
        CompileResult compiled = Edaran.compile(SourceText.of("c", textOn(date)));
        assertThat(compiled.diagnostics())
                .filteredOn(fault -> fault.severity() == Severity.ERROR)
                .isEmpty();
        Policy consolidated = compiled.policyOrThrow();

        List<String> people = people(random);

        assertThat(findings(consolidated, date, people)).isEqualTo(findings(AMENDED, date, people));
    }

    @Property(tries = 6)
    void consolidatedText_consolidatesToItself(@ForAll @IntRange(max = 104) int day) {
        LocalDate date = FIRST.plusDays(day);
        String text = textOn(date);

        ConsolidateResult again = Edaran.consolidate(
                List.of(SourceText.of("c", text)),
                Optional.empty(),
                date,
                VocabularyResolver.builtInOnly(),
                PolicyResolver.none());

        assertThat(withoutComments(((ConsolidateResult.Consolidated) again).text()))
                .isEqualTo(withoutComments(text));
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?m)^//.*\\R", "");
    }

    private static List<String> people(Random random) {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            people.add(pick(random, "A", "B") + " " + pick(random, "policy", "health", "security", "?") + " "
                    + pick(random, "poor", "fair", "good", "very_good", "?") + " "
                    + pick(random, "wfo", "wfh", "wfa", "leave", "?"));
        }
        return people;
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static List<String> findings(Policy policy, LocalDate date, List<String> people) {
        Evaluator evaluator = Evaluator.of(policy);
        return evaluator.check(roster(evaluator, date, people)).findings().stream()
                .map(ConsolidationProperties::words)
                .sorted()
                .toList();
    }

    private static String words(Finding finding) {
        return finding.policy() + " " + finding.rule() + " " + finding.cites() + " " + finding.status() + " "
                + finding.subject() + " " + finding.date() + " " + finding.detail() + " " + finding.missing();
    }

    private static Roster roster(Evaluator evaluator, LocalDate date, List<String> people) {
        RosterBuilder builder = RosterBuilder.of(evaluator.schema());
        builder.covers(new DateRange(date, date));
        builder.assignments().source(new DataSource("roster.csv", Optional.empty()));
        DataPlace place = DataPlace.of("employees.csv");
        for (int i = 0; i < people.size(); i++) {
            String[] parts = people.get(i).split(" ", -1);
            RosterBuilder.FactRow row = builder.row(Owner.EMPLOYEE, "p" + i, Optional.empty(), place);
            row.set("agency", parts[0], place);
            if (!parts[1].equals("?")) {
                row.set("service", parts[1], place);
            }
            if (!parts[2].equals("?")) {
                row.set("performance", parts[2], place);
            }
            var day = builder.assignments().at(i + 1, 0).employee("p" + i, 1).date(date, 2);
            (parts[3].equals("?") ? day : day.mode(parts[3], 3)).add();
        }
        return ((RosterResult.Loaded) builder.build()).roster();
    }
}
