package org.edaran.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.edaran.eval.Fixtures.ALWAYS;
import static org.edaran.eval.Fixtures.AT;
import static org.edaran.eval.Fixtures.MONDAY;
import static org.edaran.eval.Fixtures.PER_AGENCY;
import static org.edaran.eval.Fixtures.PER_EMPLOYEE;
import static org.edaran.eval.Fixtures.SERVICE;
import static org.edaran.eval.Fixtures.WFH;
import static org.edaran.eval.Fixtures.WFO;
import static org.edaran.eval.Fixtures.check;
import static org.edaran.eval.Fixtures.counted;
import static org.edaran.eval.Fixtures.number;
import static org.edaran.eval.Fixtures.policy;
import static org.edaran.eval.Fixtures.rule;
import static org.edaran.eval.Fixtures.share;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.eval.Fixtures.Rosters;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingStatus;
import org.edaran.model.Bound;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.model.Denominator;
import org.edaran.model.Expression;
import org.edaran.model.Members;
import org.edaran.model.Mode;
import org.edaran.model.Owner;
import org.edaran.model.Path;
import org.edaran.model.Period;
import org.edaran.model.Policy;
import org.edaran.model.RuleException;
import org.edaran.model.Sentence;
import org.edaran.model.Step;
import org.edaran.model.Strength;
import org.edaran.model.Value;
import org.edaran.roster.DataPlace;
import org.junit.jupiter.api.Test;

class ExceptionTest {

    private static final Sentence HALF = share(counted(WFH), Bound.AT_MOST, 50, Denominator.ON_DUTY, PER_AGENCY);
    private static final Sentence MUST_BE_HOME = duty(WFH);

    private static Sentence duty(Mode mode) {
        return new Sentence.ModeDuty(Members.STAFF, true, Set.of(mode), mode.name(), Optional.empty());
    }

    private static Optional<Expression> where(String service, int rank) {
        Expression fact = new Expression.FactOf(Path.of(Step.EMPLOYEE), SERVICE);
        return Optional.of(new Expression.OneOf(fact, List.of(new Value.Symbol(service, rank))));
    }

    private static Optional<Expression> health() {
        return where("health", 2);
    }

    private static Optional<RuleException.Change> change(Sentence sentence) {
        return Optional.of(new RuleException.Change(Strength.MUST, sentence, Optional.empty()));
    }

    private static RuleException exception(
            String name,
            Optional<Expression> where,
            DateSet dates,
            Optional<RuleException.Change> change,
            List<String> insteadOf,
            RuleException... nested) {
        return new RuleException(name, Optional.of("Angka 2"), where, dates, change, insteadOf, List.of(nested), AT);
    }

    private static RuleException waiver(String name, Optional<Expression> where, RuleException... nested) {
        return exception(name, where, ALWAYS, Optional.empty(), List.of(), nested);
    }

    private static Policy with(Sentence sentence, RuleException... exceptions) {
        return policy(rule("r", sentence).with(List.of(exceptions)));
    }

    private static Rosters person(Rosters rosters, String id, String service, String mode) {
        return rosters.person(id, "A", service).on(MONDAY, id, mode);
    }

    /** A person whose service nobody knows. */
    private static Rosters unknown(Rosters rosters, String id, String mode) {
        DataPlace place = DataPlace.of("employees.csv", 99);
        rosters.builder().row(Owner.EMPLOYEE, id, Optional.empty(), place).set("agency", "A", place);
        return rosters.on(MONDAY, id, mode);
    }

    private static Finding only(ComplianceReport report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }

    @Test
    void peopleTheRuleDoesNotApplyTo_areInNeitherCountNorDenominator() {
        Policy policy = with(HALF, waiver("doctors", health()));
        Rosters two = new Rosters(policy).monday("wfh", "wfo");
        assertThat(check(policy, person(person(two, "d1", "health", "wfh"), "d2", "health", "wfh"))
                        .findings())
                .isEmpty();
        Rosters three = new Rosters(policy).monday("wfh", "wfh", "wfo");
        Finding finding = only(check(policy, person(three, "d1", "health", "wfo")));
        assertThat(finding.message(Locale.ENGLISH)).startsWith("2 of 3 staff on duty are wfh");
    }

    @Test
    void personOfWhomItIsNotKnown_widensTheCount() {
        Policy policy = with(HALF, waiver("doctors", health()));
        Finding open = only(check(policy, unknown(new Rosters(policy).monday("wfh", "wfh", "wfo"), "x", "wfo")));
        assertThat(open.status()).isEqualTo(FindingStatus.UNDETERMINED);
        assertThat(open.missing()).containsExactly("service");
        assertThat(check(policy, unknown(new Rosters(policy).monday("wfh", "wfo", "wfo"), "x", "wfh"))
                        .findings())
                .isEmpty();
    }

    @Test
    void limitInEffect_isToldWithItsClause() {
        DateSet monday = new DateSet.Ranges(List.of(new DateRange(MONDAY, MONDAY)));
        Sentence most = share(counted(WFH), Bound.AT_MOST, 75, Denominator.ON_DUTY, PER_AGENCY);
        Policy policy = with(HALF, exception("near", Optional.empty(), monday, change(most), List.of()));
        Rosters rosters = new Rosters(policy).monday("wfh", "wfh", "wfh", "wfo");
        assertThat(check(policy, rosters).findings()).isEmpty();
        Finding finding = only(check(policy, new Rosters(policy).monday("wfh", "wfh", "wfh", "wfh")));
        assertThat(finding.exception()).contains(new Finding.InEffect("near", Optional.of("Angka 2")));
        assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo("4 of 4 staff on duty are wfh (100%); at most 3 may be (75%): 1 too many;"
                        + " exception near (Angka 2) is in effect");
        assertThat(finding.message(Locale.forLanguageTag("id"))).endsWith("; pengecualian near (Angka 2) berlaku");
        LocalDate tuesday = MONDAY.plusDays(1);
        Rosters later = new Rosters(policy);
        for (String id : List.of("a", "b", "c", "d")) {
            later.person(id, "A", "policy").on(tuesday, id, id.equals("d") ? "wfo" : "wfh");
        }
        assertThat(only(check(policy, later)).exception()).isEmpty();
    }

    @Test
    void limitThatChangesInAWeek_isTheStrictestOfItsDays() {
        Sentence two = number(counted(WFH), Bound.AT_MOST, 2, Period.WEEK, PER_EMPLOYEE);
        Sentence four = number(counted(WFH), Bound.AT_MOST, 4, Period.WEEK, PER_EMPLOYEE);
        DateSet monday = new DateSet.Ranges(List.of(new DateRange(MONDAY, MONDAY)));
        DateSet week = new DateSet.Ranges(List.of(new DateRange(MONDAY, MONDAY.plusDays(4))));
        Policy onMonday = with(two, exception("eased", Optional.empty(), monday, change(four), List.of()));
        Policy allWeek = with(two, exception("eased", Optional.empty(), week, change(four), List.of()));
        for (Policy policy : List.of(onMonday, allWeek)) {
            Rosters rosters = new Rosters(policy).person("a", "A", "policy");
            for (int day = 0; day < 3; day++) {
                rosters.on(MONDAY.plusDays(day), "a", "wfh");
            }
            assertThat(check(policy, rosters).findings()).hasSize(policy.equals(onMonday) ? 1 : 0);
        }
    }

    @Test
    void boundOfAnotherKind_isJudgedInPlaceOfTheRules() {
        Sentence floor = share(counted(WFO), Bound.AT_LEAST, 100, Denominator.ON_DUTY, PER_AGENCY);
        Policy policy = with(HALF, exception("closed", Optional.empty(), ALWAYS, change(floor), List.of()));
        Finding finding = only(check(policy, new Rosters(policy).monday("wfo", "wfh")));
        assertThat(finding.code()).isEqualTo(DiagnosticCode.FLOOR_MISSED);
    }

    @Test
    void deepestExceptionDecides_andOnlyWhereItsParentApplies() {
        RuleException back = exception("back", where("health", 2), ALWAYS, change(duty(WFO)), List.of());
        RuleException parent = exception("some", where("health", 2), ALWAYS, Optional.empty(), List.of(), back);
        Policy nested = with(MUST_BE_HOME, parent);
        assertThat(only(check(nested, person(new Rosters(nested), "d", "health", "wfh")))
                        .exception())
                .map(Finding.InEffect::name)
                .contains("back");
        Policy apart = with(MUST_BE_HOME, waiver("some", where("protocol", 1), back));
        assertThat(check(apart, person(new Rosters(apart), "d", "health", "wfh"))
                        .findings())
                .isEmpty();
    }

    @Test
    void exceptionsThatCollide_areToldWhateverTheirOrder_unlessOneIsInsteadOfTheOther() {
        RuleException free = waiver("free", health());
        RuleException office = exception("office", health(), ALWAYS, change(duty(WFO)), List.of());
        for (List<RuleException> order : List.of(List.of(free, office), List.of(office, free))) {
            Policy policy = policy(rule("r", MUST_BE_HOME).with(order));
            Finding finding = only(check(policy, person(new Rosters(policy), "d", "health", "wfh")));
            assertThat(finding.code()).isEqualTo(DiagnosticCode.EXCEPTIONS_COLLIDE);
            assertThat(finding.status()).isEqualTo(FindingStatus.UNDETERMINED);
            assertThat(finding.message(Locale.ENGLISH)).contains("free (Angka 2) and office (Angka 2)");
        }
        RuleException winner = exception("office", health(), ALWAYS, change(duty(WFO)), List.of("free"));
        Policy ordered = with(MUST_BE_HOME, free, winner);
        assertThat(only(check(ordered, person(new Rosters(ordered), "d", "health", "wfh")))
                        .code())
                .isEqualTo(DiagnosticCode.WRONG_MODE);
    }

    @Test
    void exceptionsThatSayTheSame_doNotCollide() {
        Policy policy = with(MUST_BE_HOME, waiver("one", health()), waiver("two", health()));
        assertThat(check(policy, person(new Rosters(policy), "d", "health", "wfo"))
                        .findings())
                .isEmpty();
    }

    @Test
    void applicabilityThatIsNotKnown_isTriedBothWays() {
        RuleException office = exception("office", health(), ALWAYS, change(duty(WFO)), List.of());
        Policy policy = with(MUST_BE_HOME, office);
        Finding open = only(check(policy, unknown(new Rosters(policy), "x", "wfh")));
        assertThat(open.status()).isEqualTo(FindingStatus.UNDETERMINED);
        assertThat(open.missing()).containsExactly("service");
        assertThat(check(policy, unknown(new Rosters(policy), "y", "leave")).findings())
                .isEmpty();
        Sentence never = new Sentence.ModeDuty(Members.STAFF, false, Set.of(WFO), "wfo", Optional.empty());
        Policy agree = with(MUST_BE_HOME, exception("same", health(), ALWAYS, change(never), List.of()));
        assertThat(only(check(agree, unknown(new Rosters(agree), "z", "wfo"))).status())
                .isEqualTo(FindingStatus.VIOLATION);
    }

    @Test
    void statement_isDueByTheDeadlineInEffect() {
        Sentence before = attest(MONDAY);
        Sentence later = attest(MONDAY.plusDays(10));
        Policy eased = with(before, exception("later", Optional.empty(), ALWAYS, change(later), List.of()));
        Finding finding = only(check(eased, supplied(new Rosters(eased).monday("wfo"))));
        assertThat(finding.message(Locale.ENGLISH)).contains(MONDAY.plusDays(10).toString());
        assertThat(finding.exception()).map(Finding.InEffect::name).contains("later");
        Policy free = with(before, waiver("free", Optional.empty()));
        assertThat(check(free, supplied(new Rosters(free).monday("wfo"))).findings())
                .isEmpty();
    }

    private static Rosters supplied(Rosters rosters) {
        rosters.builder().attestationsSupplied();
        return rosters;
    }

    private static Sentence attest(LocalDate date) {
        return new Sentence.Attest(
                Owner.AGENCY, Members.STAFF, Fixtures.REPORT, new Sentence.Deadline.Before(date), Optional.empty());
    }
}
