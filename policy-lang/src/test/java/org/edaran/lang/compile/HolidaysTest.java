package org.edaran.lang.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.VocabularyResolver;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.model.Calendar;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

    private static final String HEADER = "date,kind,occasion,decree,withdrawn by\n";

    private static HolidayFile indonesia() {
        return HolidayFile.read(BuiltInCalendars.find("ID").orElseThrow(), fault -> {
                    throw new AssertionError(fault.message());
                })
                .orElseThrow();
    }

    /** What amendments added, moved and took back. */
    @ParameterizedTest
    @CsvSource({
        "2020-05-22, false, 440/2020",
        "2020-05-26, false, 391/2020",
        "2020-10-28, true, 391/2020",
        "2020-12-28, false, 744/2020",
        "2020-12-31, true, 391/2020",
        "2021-08-10, false, 712/2021",
        "2021-08-11, true, 712/2021",
        "2021-10-20, true, 712/2021",
        "2021-12-24, false, 712/2021",
        "2021-05-17, false, 281/2021",
        "2022-04-29, true, 375/2022",
        "2023-04-19, true, 327/2023",
        "2023-04-26, false, 327/2023",
        "2023-06-30, true, 624/2023",
        "2024-02-14, true, 10/2024",
        "2025-08-18, true, 933/2025",
        "2026-03-20, true, 1497/2025"
    })
    void indonesia_theLastWordCounts(LocalDate date, boolean free, String decree) {
        assertThat(indonesia().holidays().contains(date)).isEqualTo(free);
        assertThat(indonesia().rows().stream()
                        .filter(row -> row.date().equals(date))
                        .map(row -> free ? row.decree() : row.withdrawnBy()))
                .anyMatch(words -> words.contains(decree));
    }

    @Test
    void indonesia_everyRowHasADecreeAndEveryYearItsNumberOfDates() {
        assertThat(indonesia().rows())
                .allMatch(row -> !row.decree().isBlank() && !row.occasion().isBlank());
        Map<Integer, Long> free = indonesia().holidays().stream()
                .collect(Collectors.groupingBy(LocalDate::getYear, Collectors.counting()));
        assertThat(free).isEqualTo(Map.of(2020, 22L, 2021, 16L, 2022, 20L, 2023, 27L, 2024, 29L, 2025, 28L, 2026, 25L));
        assertThat(indonesia().known().first()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(indonesia().known().last()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    private static CompileResult compile(String calendar, Map<String, String> supplied) {
        String policy = "policy \"P\"\n  in force from 2026-01-01 until 2026-12-31\n" + calendar
                + "\nrule r cites \"1\": staff must be wfo during in force on workdays\n";
        Function<String, Optional<SourceText>> calendars =
                name -> Optional.ofNullable(supplied.get(name)).map(text -> SourceText.of("calendar " + name, text));
        return Edaran.compile(SourceText.of("p.edaran", policy), new VocabularyResolver() {
            @Override
            public Optional<SourceText> find(String name) {
                return Optional.empty();
            }

            @Override
            public Optional<SourceText> findCalendar(String name) {
                return calendars.apply(name);
            }
        });
    }

    private static Calendar compiled(String calendar, Map<String, String> supplied) {
        return ((CompileResult.Compiled) compile(calendar, supplied)).policy().defaultCalendar();
    }

    @Test
    void calendar_ofIndonesia_isFiveDaysLessHolidays() {
        Calendar calendar = compiled("calendar id: \"ID\"", Map.of());
        assertThat(calendar.isWorkday(LocalDate.of(2026, 3, 25))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 3, 24))).as("leave").isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 3, 28))).as("Saturday").isFalse();
    }

    @Test
    void calendar_ofSixDaysExceptHolidays_worksOnSaturdaysButNotOnHolidays() {
        Calendar calendar =
                compiled("calendar school: monday to saturday except \"ID\", 2026-07-13 to 2026-07-25", Map.of());
        assertThat(calendar.isWorkday(LocalDate.of(2026, 3, 28))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 3, 21)))
                .as("a holiday on a Saturday")
                .isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 7, 11))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 7, 13))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 7, 25))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 7, 27))).isTrue();
    }

    @Test
    void calendar_openOnHolidays_worksOnThem() {
        Calendar calendar = compiled("calendar hospital: monday to sunday", Map.of());
        assertThat(calendar.isWorkday(LocalDate.of(2026, 3, 21))).isTrue();
    }

    @Test
    void calendar_ofTheHost_isFoundByName() {
        Calendar calendar = compiled(
                "calendar local: monday to friday except \"ID\", \"Surakarta\"",
                Map.of("Surakarta", HEADER + "# a local day\n2026-02-17,holiday,Day of the city,Perwali 1,\n"));
        assertThat(calendar.holidays()).contains(LocalDate.of(2026, 2, 17), LocalDate.of(2026, 3, 20));
        assertThat(calendar.known().first()).as("the years that both know").isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date,kind,occasion,decree | opens with the line",
                "date,kind,occasion,decree,withdrawn by;21/03/2026,holiday,x,y, | no date",
                "date,kind,occasion,decree,withdrawn by;2026-03-21,libur,x,y, | neither `holiday` nor `leave`",
                "date,kind,occasion,decree,withdrawn by;2026-03-21,leave,x,y | 5 cells, and this one has 4",
                "date,kind,occasion,decree,withdrawn by | at least one date"
            })
    void calendar_ofTheHostWithAFault_isRefused(String text, String message) {
        List<Diagnostic> faults = new ArrayList<>();
        faults.addAll(compile("calendar c: \"X\"", Map.of("X", text.replace(';', '\n')))
                .diagnostics());
        assertThat(faults).extracting(Diagnostic::code).isEqualTo(List.of(DiagnosticCode.BAD_CALENDAR));
        assertThat(faults.get(0).message()).contains(message);
    }

    @Test
    void resolver_isNotAskedForTheBuiltInCalendar() {
        assertThat(compiled("calendar id: \"ID\"", Map.of("ID", HEADER + "2026-06-17,holiday,x,y,\n"))
                        .holidays())
                .isNotEqualTo(Set.of(LocalDate.of(2026, 6, 17)));
    }
}
