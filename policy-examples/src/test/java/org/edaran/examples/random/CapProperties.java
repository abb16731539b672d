package org.edaran.examples.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.edaran.Edaran;
import org.edaran.examples.Product;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.finding.Verdict;
import org.edaran.model.Policy;
import org.edaran.source.SourceText;

/**
 * A roster that a cap passes has no more at home than the cap, counted again row by row, if all who may be at home are: of
 * people, of single people's days by week, in any run of dates and in a row, and of halves of days. Shares are in {@link
 * LawProperties}.
 */
class CapProperties {

    @Provide
    Arbitrary<NaiveData> rosters() {
        return RandomRosters.any().map(data -> data.withDecisions(List.of()));
    }

    private static boolean passes(String rule, NaiveData data) {
        String text = "policy \"Caps\"\n  in force from 2024-01-01 until 2024-12-31\n" + Declared.TEXT
                + "rule cap cites \"C\": " + rule + " during in force\n";
        Policy policy = Edaran.compile(SourceText.of("caps.edaran", text)).policyOrThrow();
        return Product.check(policy, data).verdict() == Verdict.COMPLIANT;
    }

    /** The rows of those who are at home, or may be. */
    private static <K> Collection<List<Map<String, String>>> atHome(
            NaiveData data, Function<Map<String, String>, K> key) {
        return data.roster().stream()
                .filter(row -> Set.of("wfh", "").contains(NaiveData.cell(row, "mode")))
                .collect(Collectors.groupingBy(key))
                .values();
    }

    private static int different(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .map(row -> NaiveData.cell(row, column))
                .collect(Collectors.toSet())
                .size();
    }

    private static LocalDate date(Map<String, String> row) {
        return LocalDate.parse(NaiveData.cell(row, "date"));
    }

    private static int week(Map<String, String> row) {
        return date(row).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static String person(Map<String, String> row) {
        return NaiveData.cell(row, "employee");
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void people_underACap_areNoMore(@ForAll("rosters") NaiveData data, @ForAll @IntRange(max = 4) int most) {
        if (passes("wfh at most " + most + " people of all staff each day", data)) {
            assertThat(atHome(data, CapProperties::date))
                    .allSatisfy(rows -> assertThat(different(rows, "employee")).isLessThanOrEqualTo(most));
        }
        if (passes("wfh less than " + (most + 1) + " people of staff on duty each week different people", data)) {
            assertThat(atHome(data, CapProperties::week))
                    .allSatisfy(rows -> assertThat(different(rows, "employee")).isLessThanOrEqualTo(most));
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void daysOfAPerson_underACap_areNoMore(@ForAll("rosters") NaiveData data, @ForAll @IntRange(max = 4) int most) {
        if (passes("wfh at most " + most + " days per employee each week", data)) {
            assertThat(atHome(data, row -> person(row) + week(row)))
                    .allSatisfy(rows -> assertThat(different(rows, "date")).isLessThanOrEqualTo(most));
        }
        if (passes("wfh at most " + most + " days per employee each week by half days", data)) {
            assertThat(atHome(data, row -> person(row) + week(row)))
                    .allSatisfy(rows -> assertThat(rows.stream()
                                    .mapToInt(CapProperties::halves)
                                    .sum())
                            .isLessThanOrEqualTo(2 * most));
        }
    }

    private static int halves(Map<String, String> row) {
        return NaiveData.cell(row, "part").isEmpty() ? 2 : 1;
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void daysOfAPerson_inAnyRunOfDates_areNoMore(
            @ForAll("rosters") NaiveData data,
            @ForAll @IntRange(max = 3) int most,
            @ForAll @IntRange(min = 2, max = 6) int length) {
        if (passes("wfh at most " + most + " days per employee in any " + length + " days", data)) {
            atHome(data, CapProperties::person).forEach(rows -> {
                Set<LocalDate> dates = dates(rows);
                assertThat(dates)
                        .allSatisfy(first -> assertThat(dates.stream()
                                        .filter(date -> !date.isBefore(first) && date.isBefore(first.plusDays(length)))
                                        .count())
                                .isLessThanOrEqualTo(most));
            });
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void daysInARow_underACap_areNoMore(
            @ForAll("rosters") NaiveData data, @ForAll @IntRange(min = 1, max = 4) int most) {
        if (passes("wfh at most " + most + " consecutive days per employee", data)) {
            atHome(data, CapProperties::person)
                    .forEach(rows ->
                            assertThat(longestRow(workingDays(dates(rows)))).isLessThanOrEqualTo(most));
        }
    }

    /** Working days alone count; days off between them would only make the row longer. */
    private static Set<LocalDate> workingDays(Set<LocalDate> dates) {
        return dates.stream()
                .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .collect(Collectors.toSet());
    }

    private static Set<LocalDate> dates(List<Map<String, String>> rows) {
        return rows.stream().map(CapProperties::date).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of dates that follow each other. */
    private static long longestRow(Set<LocalDate> dates) {
        return dates.stream()
                .mapToLong(first -> first.datesUntil(first.plusDays(30))
                        .takeWhile(dates::contains)
                        .map(last -> first.until(last, ChronoUnit.DAYS) + 1)
                        .reduce(0L, Math::max))
                .max()
                .orElse(0);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void home_forbiddenOrLimitedToAPlace_isNowhereElse(@ForAll("rosters") NaiveData data) {
        if (passes("staff must not be wfh", data)) {
            assertThat(atHome(data, CapProperties::person)).isEmpty();
        }
        if (passes("wfh only at domicile exactly", data)) {
            Map<String, String> homes = data.employees().stream()
                    .collect(Collectors.toMap(
                            person -> NaiveData.cell(person, "id"), person -> NaiveData.cell(person, "domicile")));
            atHome(data, CapProperties::person)
                    .forEach(rows -> assertThat(rows)
                            .allSatisfy(row ->
                                    assertThat(NaiveData.cell(row, "location")).isEqualTo(homes.get(person(row)))));
        }
    }
}
