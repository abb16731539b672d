package org.edaran.lang.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.eval.Evaluator;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.model.Owner;
import org.edaran.model.Policy;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.Evidence;
import org.edaran.roster.Part;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;
import org.edaran.source.SourceText;
import org.jspecify.annotations.Nullable;

/** A policy and a roster in the making, and what comes of them by date. */
final class Judged {

    private static final DataPlace PLACE = DataPlace.of("facts.csv", 2);

    private final Policy policy;
    private final RosterBuilder builder;
    private final Map<String, RosterBuilder.FactRow> rows = new HashMap<>();
    private int line = 1;
    private @Nullable Roster roster;

    private Judged(Policy policy) {
        this.policy = policy;
        this.builder = RosterBuilder.of(Evaluator.of(policy).schema());
        builder.assignments().source(new DataSource("roster.csv", Optional.empty()));
    }

    /** By a policy in force from 2024 to 2027 with these statements. */
    static Judged by(String... statements) {
        String text =
                "policy \"P\"\n  in force from 2024-01-01 until 2027-12-31\n" + String.join("\n", statements) + "\n";
        CompileResult result = Edaran.compile(SourceText.of("p.edaran", text));
        if (result instanceof CompileResult.Compiled compiled) {
            return new Judged(compiled.policy());
        }
        throw new AssertionError(DiagnosticRenderer.render(result.diagnostics()));
    }

    /** A fact, as its data file writes it. */
    Judged fact(Owner owner, String id, String fact, String value) {
        rows.computeIfAbsent(owner + id, row -> builder.row(owner, id, Optional.empty(), PLACE))
                .set(fact, value, PLACE);
        return this;
    }

    Judged part(String id, String date, String mode, Part part) {
        builder.assignments()
                .at(++line, 0)
                .employee(id, 1)
                .date(LocalDate.parse(date), 2)
                .mode(mode, 3)
                .part(part)
                .add();
        return this;
    }

    /** Someone of agency A, unit u and office o who is in a mode on every date of a range. */
    Judged all(String id, String mode, String first, String last) {
        person(id);
        LocalDate.parse(first)
                .datesUntil(LocalDate.parse(last).plusDays(1))
                .forEach(date -> part(id, date.toString(), mode, Part.WHOLE));
        return this;
    }

    Judged person(String id) {
        return fact(Owner.EMPLOYEE, id, "agency", "A")
                .fact(Owner.EMPLOYEE, id, "unit", "u")
                .fact(Owner.EMPLOYEE, id, "office", "o");
    }

    /** A statement of an agency, the only ones there are. */
    Judged signed(String agency, String statement, String date) {
        builder.attestationsSupplied();
        builder.evidence(new Evidence(
                Owner.AGENCY,
                agency,
                statement,
                Optional.of(LocalDate.parse(date)),
                Optional.empty(),
                DataPlace.of("statements.csv", 2)));
        return this;
    }

    ComplianceReport report() {
        if (roster == null) {
            RosterResult result = builder.build();
            if (result instanceof RosterResult.Refused refused) {
                throw new AssertionError("refused: " + refused.problems());
            }
            roster = ((RosterResult.Loaded) result).roster();
        }
        return Evaluator.of(policy).check(roster);
    }

    /** The days of April 2025 on which there is a finding of a status. */
    List<Integer> april(FindingStatus status) {
        TreeSet<Integer> days = new TreeSet<>();
        report().findings().stream()
                .filter(finding -> finding.status() == status)
                .forEach(finding -> days.add(finding.date().orElseThrow().getDayOfMonth()));
        return List.copyOf(days);
    }

    List<Integer> broken() {
        return april(FindingStatus.VIOLATION);
    }

    List<Integer> open() {
        return april(FindingStatus.UNDETERMINED);
    }

    /** The facts that findings miss, each once. */
    List<String> missing() {
        TreeSet<String> missing = new TreeSet<>();
        report().findings().forEach(finding -> missing.addAll(finding.missing()));
        return List.copyOf(missing);
    }

    /** The findings in a few words: {@code VIOLATION 2025-04-16}. */
    List<String> findings() {
        List<String> words = new ArrayList<>();
        for (Finding finding : report().findings()) {
            words.add(finding.status() + " " + finding.periodLabel());
        }
        return words;
    }
}
