package org.edaran.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.edaran.bench.WorkloadGenerator.Profile;
import org.edaran.model.RegionCode;
import org.junit.jupiter.api.Test;

/** That workloads never change by themselves, and are made of what they say. */
class WorkloadGeneratorTest {

    private static final Workload SPEC = WorkloadGenerator.generate(Profile.SPEC, 180_000);

    @Test
    void workload_isTheSameEachTime() {
        Workload again = WorkloadGenerator.generate(Profile.SPEC, 180_000);
        assertThat(again.mode).isEqualTo(SPEC.mode);
        assertThat(again.location).isEqualTo(SPEC.location);
        assertThat(again.category).isEqualTo(SPEC.category);
        assertThat(WorkloadGenerator.generate(Profile.SPEC, 180_000, 1).mode).isNotEqualTo(SPEC.mode);
    }

    @Test
    void assignments_areOneForEachPersonAndWorkingDay_byDate() {
        assertThat(Workload.DATES).hasSize(9);
        assertThat(SPEC.rows()).isEqualTo(180_000);
        assertThat(SPEC.people()).isEqualTo(20_000);
        assertThat(IntStream.range(0, SPEC.rows()))
                .allMatch(row -> SPEC.dateAt(row) == row / 20_000 && SPEC.personAt(row) == row % 20_000);
    }

    @Test
    void categories_haveTheirShares() {
        double[] shares = new double[3];
        for (int person = 0; person < SPEC.people(); person++) {
            shares[SPEC.categoryOf(person)] += 1.0 / SPEC.people();
        }
        assertThat(shares).containsExactly(new double[] {0.60, 0.15, 0.25}, within(0.01));
    }

    @Test
    void specProfile_hasFortyFivePercentAtHome_andTheShareOfBrokenRowsItSays() {
        assertThat(share(SPEC, row -> SPEC.modeAt(row) == Workload.WFH)).isCloseTo(0.45, within(0.01));
        assertThat(share(SPEC, row -> isBroken(SPEC, row))).isCloseTo(0.15, within(0.015));
    }

    @Test
    void cleanProfile_hasFewBrokenRows_andTheFlawlessOneNone() {
        Workload clean = WorkloadGenerator.generate(Profile.CLEAN, 180_000);
        assertThat(share(clean, row -> isBroken(clean, row))).isBetween(0.0001, 0.003);
        Workload flawless = WorkloadGenerator.generate(Profile.FLAWLESS, 180_000);
        assertThat(share(flawless, row -> isBroken(flawless, row))).isZero();
        assertThat(share(flawless, row -> flawless.modeAt(row) == Workload.WFH)).isPositive();
    }

    @Test
    void ids_areEighteenDigits_differ_andDoNotFollowTheUnits() {
        assertThat(SPEC.ids()).allMatch(id -> id.matches("[0-9]{18}"));
        assertThat(new HashSet<>(SPEC.ids())).hasSize(SPEC.people());
        assertThat(SPEC.ids().subList(0, 1000))
                .isNotEqualTo(SPEC.ids().subList(0, 1000).stream().sorted().toList());
        assertThat(Workload.id(11_111_111)).matches("[0-9]{18}");
    }

    @Test
    void regions_areCodesOfDistricts() {
        assertThat(IntStream.range(0, Workload.regions()).mapToObj(Workload::region))
                .hasSize(78)
                .allMatch(code -> RegionCode.parse(code).isPresent());
        assertThat(Workload.cityOf(5)).isEqualTo(0);
        assertThat(Workload.cityOf(6)).isEqualTo(1);
    }

    @Test
    void tooLargeAWorkload_isRefused() {
        assertThatThrownBy(() -> WorkloadGenerator.generate(Profile.SPEC, 3_000_000_000L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2,147,483,639");
    }

    private static boolean isBroken(Workload workload, int row) {
        int person = workload.personAt(row);
        boolean elsewhere = Workload.cityOf(workload.locationAt(row)) != Workload.cityOf(workload.domicileOf(person));
        return workload.modeAt(row) == Workload.WFH
                && (elsewhere || !workload.isEligible(person) || workload.categoryOf(person) == Workload.DIRECT);
    }

    private static double share(Workload workload, java.util.function.IntPredicate rows) {
        return (double) IntStream.range(0, workload.rows()).filter(rows).count() / workload.rows();
    }
}
