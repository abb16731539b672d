package org.edaran.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Fractions against whole-number arithmetic. */
class FractionProperties {

    @Property
    void order_isThatOfCrossProducts(
            @ForAll int a,
            @ForAll @IntRange(min = 1, max = 10_000) int b,
            @ForAll int c,
            @ForAll @IntRange(min = 1, max = 10_000) int d) {
        int order = Fraction.of(a, b).compareTo(Fraction.of(c, d));

        assertThat(Integer.signum(order)).isEqualTo(Long.signum((long) a * d - (long) c * b));
    }

    @Property
    void floorAndCeiling_encloseTheValue(@ForAll int a, @ForAll @IntRange(min = 1, max = 1000) int b) {
        Fraction value = Fraction.of(a, b);

        assertThat(value.floor()).isEqualTo(BigInteger.valueOf(Math.floorDiv(a, b)));
        assertThat(value.ceiling()).isEqualTo(BigInteger.valueOf(-Math.floorDiv(-(long) a, b)));
    }

    @Property
    void arithmetic_isExact(
            @ForAll int a, @ForAll @IntRange(min = 1) int b, @ForAll int c, @ForAll @IntRange(min = 1) int d) {
        Fraction left = Fraction.of(a, b);
        Fraction right = Fraction.of(c, d);

        assertThat(left.plus(right).minus(right)).isEqualTo(left);
        assertThat(c == 0 ? left : left.times(right).divide(right)).isEqualTo(left);
    }

    @Property
    void decimals_keepTheirText(@ForAll @IntRange(min = 0, max = 1_000_000) int units) {
        BigDecimal decimal = BigDecimal.valueOf(units, 3);

        assertThat(Fraction.of(decimal))
                .hasToString(decimal.stripTrailingZeros().toPlainString());
    }
}
