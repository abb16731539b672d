package org.edaran.lang.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.edaran.roster.Part;
import org.junit.jupiter.api.Test;

/** Windows that begin at noon of 16 April 2025 and end at noon of 18 April 2025. */
class HalfDaysTest {

    private static final String WINDOW = "window w: from 2025-04-16 pm until 2025-04-18 am";

    private static List<Integer> day(String rule, String date, String morning, String afternoon) {
        return Judged.by(WINDOW, rule)
                .person("p")
                .part("p", date, morning, Part.AM)
                .part("p", date, afternoon, Part.PM)
                .broken();
    }

    @Test
    void dayRule_judgesOnlyThePartsInside() {
        String seat = "rule r cites \"1\": staff must be wfo during w";
        assertThat(day(seat, "2025-04-16", "wfh", "wfo")).isEmpty();
        assertThat(day(seat, "2025-04-16", "wfo", "wfh")).containsExactly(16);
        assertThat(day(seat, "2025-04-17", "wfh", "wfo")).containsExactly(17);
        assertThat(day(seat, "2025-04-18", "wfo", "wfh")).isEmpty();
        assertThat(day(seat, "2025-04-18", "wfh", "wfo")).containsExactly(18);
        assertThat(day(seat, "2025-04-15", "wfh", "wfh")).isEmpty();
        assertThat(day(seat, "2025-04-19", "wfh", "wfh")).isEmpty();
    }

    @Test
    void wholeDay_reachesIntoTheWindow() {
        String seat = "rule r cites \"1\": staff must be wfo during w";
        assertThat(Judged.by(WINDOW, seat)
                        .all("p", "wfh", "2025-04-14", "2025-04-20")
                        .broken())
                .containsExactly(16, 17, 18);
        assertThat(Judged.by(WINDOW, seat)
                        .all("p", "wfo", "2025-04-14", "2025-04-20")
                        .broken())
                .isEmpty();
    }

    @Test
    void otherHalves_areOutside() {
        String seat = "rule r cites \"1\": staff must be wfo outside w";
        assertThat(day(seat, "2025-04-16", "wfh", "wfo")).containsExactly(16);
        assertThat(day(seat, "2025-04-16", "wfo", "wfh")).isEmpty();
        assertThat(day(seat, "2025-04-17", "wfh", "wfh")).isEmpty();
    }

    @Test
    void onlyDuring_grantsHalves() {
        String granted = "rule r cites \"1\": wfh only during w";
        assertThat(day(granted, "2025-04-16", "wfo", "wfh")).isEmpty();
        assertThat(day(granted, "2025-04-16", "wfh", "wfo")).containsExactly(16);
        assertThat(Judged.by(WINDOW, granted)
                        .all("p", "wfh", "2025-04-15", "2025-04-19")
                        .broken())
                .as("a whole day at home is not granted where half of it is")
                .containsExactly(15, 16, 18, 19);
    }

    @Test
    void halfOfWhichNobodySaysWhich_isOpenUnlessBothAreAlike() {
        String seat = "rule r cites \"1\": staff must be wfo during w";
        Judged either = Judged.by(WINDOW, seat)
                .person("p")
                .part("p", "2025-04-16", "wfh", Part.HALF)
                .part("p", "2025-04-16", "wfo", Part.HALF);
        assertThat(either.broken()).isEmpty();
        assertThat(either.open()).containsExactly(16);
        assertThat(Judged.by(WINDOW, seat)
                        .person("p")
                        .part("p", "2025-04-16", "wfh", Part.HALF)
                        .part("p", "2025-04-16", "wfh", Part.HALF)
                        .broken())
                .containsExactly(16);
        assertThat(Judged.by(WINDOW, seat)
                        .person("p")
                        .part("p", "2025-04-16", "wfo", Part.AM)
                        .part("p", "2025-04-16", "wfh", Part.HALF)
                        .broken())
                .as("the morning is taken, so the other half is the afternoon")
                .containsExactly(16);
    }

    private static Judged four(String rule) {
        Judged judged = Judged.by(WINDOW, rule);
        for (String id : List.of("a", "b", "c", "d")) {
            judged.person(id).part(id, "2025-04-16", "wfo", Part.AM);
        }
        return judged.part("a", "2025-04-16", "wfo", Part.PM)
                .part("b", "2025-04-16", "wfo", Part.PM)
                .part("c", "2025-04-16", "wfh", Part.PM);
    }

    @Test
    void counts_seeOnlyTheHalfInside() {
        assertThat(four("rule r cites \"1\": wfh at most 30% of staff on duty per agency each day during w")
                        .broken())
                .as("1 of 3: the fourth is off in the afternoon")
                .containsExactly(16);
        assertThat(four("rule r cites \"1\": wfh at most 1/3 of staff on duty per agency each day during w"
                                .replace("1/3", "(100% / 3)"))
                        .broken())
                .isEmpty();
        assertThat(four("rule r cites \"1\": wfo at least 2 people of all staff per agency each day during w")
                        .broken())
                .as("the afternoon is the whole of what is judged")
                .isEmpty();
        assertThat(four("rule r cites \"1\": wfo at least 3 people of all staff per agency each day during w")
                        .broken())
                .containsExactly(16);
        assertThat(four("rule r cites \"1\": wfo about 50% of all staff per agency each day during w")
                        .broken())
                .isEmpty();
    }

    @Test
    void lengthFromNoon_endsAtNoon() {
        String seat = "rule r cites \"1\": staff must be wfo during v";
        String window = "window v: from 2025-04-16 pm for 2 days";
        for (String half : List.of("am", "pm")) {
            List<Integer> broken = Judged.by(window, seat)
                    .person("p")
                    .part("p", "2025-04-18", "wfh", half.equals("am") ? Part.AM : Part.PM)
                    .broken();
            assertThat(broken).isEqualTo(half.equals("am") ? List.of(18) : List.of());
        }
    }

    @Test
    void oneHalf_isAWindow() {
        String seat = "rule r cites \"1\": staff must be wfo during 2025-04-16 pm";
        assertThat(day(seat, "2025-04-16", "wfh", "wfo")).isEmpty();
        assertThat(day(seat, "2025-04-16", "wfo", "wfh")).containsExactly(16);
    }

    @Test
    void exception_ofHalfADay_leavesTheOtherHalf() {
        String seat = "rule r cites \"1\": staff must be wfo during in force";
        String exception = "exception e to r cites \"2\": does not apply during w";
        List<String> halves = List.of("wfo", "wfh");
        for (String morning : halves) {
            for (String afternoon : halves) {
                List<Integer> broken = Judged.by(WINDOW, seat, exception)
                        .person("p")
                        .part("p", "2025-04-16", morning, Part.AM)
                        .part("p", "2025-04-16", afternoon, Part.PM)
                        .broken();
                assertThat(broken)
                        .as(morning + ", " + afternoon)
                        .isEqualTo(morning.equals("wfh") ? List.of(16) : List.of());
            }
        }
    }

    @Test
    void exceptionToACount_ofHalfADay_isOpenWhereItMatters() {
        String share = "rule r cites \"1\": wfh at most 50% of staff on duty per agency each day during in force";
        String exception = "exception e to r cites \"2\": wfh at most 80% during w";
        Judged judged = Judged.by(WINDOW, share, exception).all("a", "wfo", "2025-04-15", "2025-04-17");
        judged.all("b", "wfh", "2025-04-15", "2025-04-17").all("c", "wfh", "2025-04-15", "2025-04-17");
        assertThat(judged.broken()).containsExactly(15);
        assertThat(judged.open()).as("half of the 16th allows 80%").containsExactly(16);
    }
}
