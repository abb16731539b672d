package org.edaran.examples.oracle;

import static org.edaran.examples.oracle.NaiveData.cell;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.edaran.model.Comparison;
import org.edaran.model.Expression;
import org.edaran.model.Field;
import org.edaran.model.Step;
import org.edaran.model.Value;

/** Documents, signed statements and assessments. */
final class NaiveEvidence {

    private final NaiveFacts facts;

    NaiveEvidence(NaiveFacts facts) {
        this.facts = facts;
    }

    /** The records of a kind that somebody has. */
    static List<Map<String, String>> of(List<Map<String, String>> records, Field kind, String subject) {
        return records.stream()
                .filter(row -> cell(row, "kind").equals(kind.name()))
                .filter(row -> cell(row, "owner").equals(kind.owner().word()))
                .filter(row -> cell(row, "subject").equals(subject))
                .toList();
    }

    private static Truth missing(boolean supplied) {
        return supplied ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** Whether somebody holds a document on a day of work. */
    Truth has(NaiveDay day, String holder, Expression.HasDocument asked) {
        Truth has = missing(facts.data.documentsSupplied());
        for (Map<String, String> row : of(facts.data.documents(), asked.document(), holder)) {
            Truth counts = isForUnits(day, row);
            if (asked.validOnly()) {
                counts = counts.and(isValid(row, day.date()));
            }
            if (asked.longest().isPresent()) {
                counts = counts.and(runs(row, asked.longest().get(), true));
            }
            if (asked.shortest().isPresent()) {
                counts = counts.and(runs(row, asked.shortest().get(), false));
            }
            has = has.or(counts);
        }
        return has;
    }

    /** A document that names units is for work between these only. */
    private Truth isForUnits(NaiveDay day, Map<String, String> row) {
        return isUnit(facts.walk(day, List.of(Step.HOME_UNIT)), cell(row, "from unit"))
                .and(isUnit(facts.walk(day, List.of(Step.WORK_UNIT)), cell(row, "to unit")));
    }

    private static Truth isUnit(Value unit, String named) {
        if (named.isEmpty()) {
            return Truth.TRUE;
        }
        return unit == Value.Absent.UNKNOWN
                ? Truth.UNKNOWN
                : Truth.of(unit.words().equals(named));
    }

    private static Optional<LocalDate> date(Map<String, String> row, String column) {
        return cell(row, column).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell(row, column)));
    }

    /** Issued on the date or before, and the date from the first to the last day. */
    private static Truth isValid(Map<String, String> row, LocalDate date) {
        Optional<LocalDate> issued = date(row, "issued").or(() -> date(row, "from"));
        Optional<LocalDate> until = date(row, "until");
        if (issued.isEmpty() && until.isEmpty()) {
            return Truth.UNKNOWN;
        }
        boolean begun = issued.map(day -> !day.isAfter(date)).orElse(true)
                && date(row, "from").map(day -> !day.isAfter(date)).orElse(true);
        return Truth.of(begun && until.map(day -> !day.isBefore(date)).orElse(true));
    }

    /** Whether a document runs at most, or at least, so long: three months from 1 January end on 31 March. */
    private static Truth runs(Map<String, String> row, java.time.Period length, boolean atMost) {
        Optional<LocalDate> first = date(row, "from").or(() -> date(row, "issued"));
        Optional<LocalDate> last = date(row, "until");
        if (last.isEmpty()) {
            return first.isEmpty() ? Truth.UNKNOWN : Truth.of(!atMost);
        }
        if (first.isEmpty()) {
            return Truth.UNKNOWN;
        }
        LocalDate end = first.get().plus(length).minusDays(1);
        return Truth.of(atMost ? !last.get().isAfter(end) : !last.get().isBefore(end));
    }

    /** Whether there are documents that name the unit where the work is. */
    boolean namesUnits() {
        return facts.data.documents().stream()
                .anyMatch(row -> !cell(row, "to unit").isEmpty());
    }

    /** To which units documents send somebody on a day: from the home unit, to the unit that the roster names if it does. */
    Map<String, Truth> sends(NaiveDay day, String home, String named) {
        Map<String, Truth> units = new TreeMap<>();
        facts.data.documents().stream()
                .filter(row -> cell(row, "owner").equals("employee"))
                .filter(row -> cell(row, "subject").equals(day.employee()))
                .filter(row -> List.of("", home).contains(cell(row, "from unit")))
                .filter(row -> !cell(row, "to unit").isEmpty())
                .filter(row -> List.of("", cell(row, "to unit")).contains(named))
                .forEach(row -> units.merge(cell(row, "to unit"), isValid(row, day.date()), Truth::or));
        return units;
    }

    /** Whether something was signed before, by or after a date; {@code none} is after all dates. */
    Truth attested(String subject, Expression.HasAttested asked, Value date) {
        Truth signed = missing(facts.data.attestationsSupplied());
        for (Map<String, String> row : of(facts.data.attestations(), asked.attestation(), subject)) {
            Optional<LocalDate> day = date(row, "signed");
            boolean never = date == Value.Absent.NONE;
            signed = signed.or(
                    (day.isEmpty() && !never) || date == Value.Absent.UNKNOWN
                            ? Truth.UNKNOWN
                            : Truth.of(isInOrder(day.orElse(LocalDate.MIN), asked.comparison(), date)));
        }
        return signed;
    }

    private static boolean isInOrder(LocalDate signed, Comparison comparison, Value date) {
        if (!(date instanceof Value.Day day)) {
            return comparison != Comparison.GREATER;
        }
        return comparison.holds(signed.compareTo(day.date()));
    }

    /** Whether a factor was assessed before a date. */
    Truth assessed(String subject, Field factor, LocalDate date) {
        Truth assessed = missing(facts.data.assessmentsSupplied());
        for (Map<String, String> row : of(facts.data.assessments(), factor, subject)) {
            assessed = assessed.or(date(row, "assessed")
                    .map(day -> Truth.of(day.isBefore(date)))
                    .orElse(Truth.UNKNOWN));
        }
        return assessed;
    }
}
