package org.edaran.lang.compile;

import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Literal;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.RegionCode;
import org.edaran.model.Value;
import org.edaran.model.ValueType;
import org.edaran.model.ValueType.Plain;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** The values that a policy writes out. A quoted text is a name of a closed list or a region code where one is needed. */
final class LiteralCompiler {

    private final Environment env;
    private final SourceText source;

    LiteralCompiler(Environment env, SourceText source) {
        this.env = env;
        this.source = source;
    }

    Optional<Typed> value(Literal node, Optional<Demand> demand) {
        return node.accept(new Reading(demand));
    }

    /** The region of a code, or a report that it is none. */
    Optional<RegionCode> region(String code, SourceSpan span) {
        Optional<RegionCode> region = RegionCode.parse(code);
        if (region.isEmpty()) {
            env.fault(
                    DiagnosticCode.NOT_A_REGION_CODE,
                    source,
                    span,
                    "`" + code + "` is not a region code",
                    "write its digits, and its name behind them if you like, such as `region \"31\" \"DKI Jakarta\"`");
        }
        return region;
    }

    private final class Reading implements Literal.Visitor<Optional<Typed>> {

        private final Optional<Demand> demand;

        Reading(Optional<Demand> demand) {
            this.demand = demand;
        }

        private Optional<Typed> constant(Value value, ValueType type, SourceSpan span) {
            return Optional.of(new Typed(new Expression.Constant(value), type, source, span));
        }

        @Override
        public Optional<Typed> visitWhole(Literal.Whole node) {
            Fraction number = new Fraction(node.value(), java.math.BigInteger.ONE);
            return constant(new Value.Numeric(number), Plain.INTEGER, node.span());
        }

        @Override
        public Optional<Typed> visitDecimal(Literal.Decimal node) {
            return constant(new Value.Numeric(Fraction.of(node.value())), Plain.DECIMAL, node.span());
        }

        @Override
        public Optional<Typed> visitPercent(Literal.Percent node) {
            return constant(new Value.Numeric(Fraction.percent(node.hundredths())), Plain.PERCENT, node.span());
        }

        @Override
        public Optional<Typed> visitDate(Literal.Date node) {
            return constant(new Value.Day(node.value()), Plain.DATE, node.span());
        }

        @Override
        public Optional<Typed> visitHalfDate(Literal.HalfDate node) {
            return constant(new Value.Day(node.value()), Plain.DATE, node.span());
        }

        @Override
        public Optional<Typed> visitTime(Literal.Time node) {
            return constant(new Value.Clock(node.value()), Plain.TIME, node.span());
        }

        @Override
        public Optional<Typed> visitQuoted(Literal.Quoted node) {
            ValueType needed = demand.map(Demand::type).orElse(Plain.TEXT);
            if (needed instanceof ValueType.Symbols symbols) {
                int rank = symbols.names().indexOf(node.value());
                if (rank >= 0) {
                    return constant(new Value.Symbol(node.value(), rank), symbols, node.span());
                }
                new NameFaults(env).notInList(node.value(), source, node.span(), demand.orElseThrow(), symbols.names());
                return Optional.empty();
            }
            if (needed == Plain.REGION) {
                return region(node.value(), node.span())
                        .flatMap(region -> constant(new Value.Region(region), Plain.REGION, node.span()));
            }
            return constant(new Value.Text(node.value()), Plain.TEXT, node.span());
        }

        @Override
        public Optional<Typed> visitTruth(Literal.Truth node) {
            return constant(Value.Bool.of(node.value()), Plain.BOOLEAN, node.span());
        }

        @Override
        public Optional<Typed> visitDuration(Literal.Duration node) {
            env.fault(Diagnostic.of(
                            DiagnosticCode.WRONG_CALCULATION,
                            source,
                            node.span(),
                            "`" + source.textOf(node.span()) + "` is a length of time and stands only after a date")
                    .withHelp("add it to a date, such as `date + " + source.textOf(node.span()) + "`"));
            return Optional.empty();
        }
    }
}
