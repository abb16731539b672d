package org.edaran.examples.spring;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.edaran.eval.Evaluator;
import org.edaran.eval.Quota;
import org.edaran.eval.RosterSession;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
import org.edaran.model.Owner;
import org.edaran.roster.Assignment;
import org.edaran.roster.DataPlace;
import org.edaran.roster.FactBinding;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterBinding;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Checks of whole rosters, and the questions of self-service. */
@RestController
class RosterController {

    private static final FactBinding<Person> PEOPLE = FactBinding.of(Owner.EMPLOYEE, Person.class)
            .id(Person::nip)
            .text("unit", Person::unit)
            .text("domicile", Person::domicile);

    private static final RosterBinding<Shift> SHIFTS = RosterBinding.of(Shift.class)
            .employee(Shift::nip)
            .date(Shift::date)
            .mode(Shift::mode)
            .location(Shift::location);

    private final Evaluator evaluator;
    private final Plan plan;
    private final Locale language;

    RosterController(Evaluator evaluator, Plan plan, EdaranProperties properties) {
        this.evaluator = evaluator;
        this.plan = plan;
        this.language = properties.language();
    }

    /** Somebody on the books, as the HR system has them. */
    record Person(String nip, String unit, String domicile) {}

    /** A day of work, as the HR system has it. */
    record Shift(String nip, LocalDate date, String mode, String location) {}

    /** A roster to be checked. */
    record Submission(List<Person> people, List<Shift> shifts) {
        Submission {
            if (people == null
                    || shifts == null
                    || people.stream().anyMatch(Objects::isNull)
                    || shifts.stream().anyMatch(Objects::isNull)) {
                throw new IllegalArgumentException("give `people` and `shifts`, each a list of objects");
            }
        }
    }

    /** A finding, as a screen shows it. */
    record Said(String rule, Optional<String> clause, String status, String about, String message) {}

    /** The outcome of a check. */
    record Checked(String verdict, List<Said> findings) {}

    /** The answer to a question. */
    record Answer(String answer, List<Said> reasons, List<Said> brokenAnyway, List<Left> left) {}

    /** What is left of one rule. */
    record Left(String rule, String period, Optional<String> left) {}

    @PostMapping("/rosters/check")
    Checked check(@RequestBody Submission submission) {
        RosterBuilder builder = RosterBuilder.of(evaluator.schema());
        PEOPLE.addAll(submission.people(), builder, DataPlace.of("people"));
        RosterResult people = builder.build();
        if (people instanceof RosterResult.Refused refused) {
            throw new RefusedRoster(refused.problems());
        }
        Roster known = ((RosterResult.Loaded) people).roster();
        ComplianceReport report = submission.shifts().stream().collect(evaluator.collector(SHIFTS, known));
        if (!report.problems().isEmpty()) {
            throw new RefusedRoster(report.problems());
        }
        return new Checked(report.verdict().word(), said(report.findings()));
    }

    @GetMapping("/people/{nip}/may")
    Answer may(
            @PathVariable String nip,
            @RequestParam LocalDate date,
            @RequestParam String mode,
            @RequestParam Optional<String> location) {
        RosterSession.Decision decision = plan.may(nip, date, assignment(mode, location));
        List<Left> left =
                plan.left(nip, date).stream().map(RosterController::left).toList();
        return new Answer(
                decision.answer().name().toLowerCase(Locale.ROOT),
                said(decision.reasons()),
                said(decision.standing()),
                left);
    }

    @PutMapping("/people/{nip}/days/{date}")
    List<Said> put(
            @PathVariable String nip,
            @PathVariable LocalDate date,
            @RequestParam String mode,
            @RequestParam Optional<String> location) {
        return said(plan.put(nip, date, assignment(mode, location)).appeared());
    }

    private static Assignment assignment(String mode, Optional<String> location) {
        Assignment assignment = Assignment.of(mode);
        return location.map(assignment::at).orElse(assignment);
    }

    private static Left left(Quota quota) {
        return new Left(
                quota.counted().rule(),
                quota.counted().period().labelOf(quota.counted().date()),
                quota.left().map(Object::toString));
    }

    private List<Said> said(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Said(
                        finding.rule(),
                        finding.cites(),
                        finding.status().word(),
                        finding.subject().employee().orElse(finding.periodLabel()),
                        finding.message(language)))
                .toList();
    }
}
