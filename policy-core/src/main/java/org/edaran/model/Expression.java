package org.edaran.model;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A typed expression over one person's day. Immutable.
 *
 * <p>Conditions are expressions whose value is a {@link Value.Bool} or {@link Value.Absent#UNKNOWN}.
 */
public sealed interface Expression {

    /** The condition that always holds. */
    Expression TRUE = new Constant(Value.Bool.TRUE);

    /** Calls the method of {@code visitor} for this kind of expression. */
    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of expression. */
    interface Visitor<R> {
        /** A value written in the policy. */
        R constant(Constant expression);

        /** A declared fact. */
        R fact(FactOf expression);

        /** A built-in fact of the assignment. */
        R builtIn(BuiltInFact expression);

        /** The identity of an employee, unit, office or agency, or the code of a region. */
        R identity(Identity expression);

        /** The region of a given level that holds a region. */
        R regionAt(RegionAt expression);

        /** What another authority decided. */
        R parameter(ParameterValue expression);

        /** A value from a table. */
        R lookUp(LookUp expression);

        /** The category of the person. */
        R categoryOf(CategoryOf expression);

        /** Negation. */
        R not(Not expression);

        /** Conjunction. */
        R and(And expression);

        /** Disjunction. */
        R or(Or expression);

        /** Comparison. */
        R compare(Compare expression);

        /** Range test. */
        R between(Between expression);

        /** Membership in a list of values. */
        R oneOf(OneOf expression);

        /** Membership in a set of dates. */
        R inDates(InDates expression);

        /** Region containment. */
        R withinRegion(WithinRegion expression);

        /** Whether a value is known. */
        R isKnown(IsKnown expression);

        /** Whether a value is known to be absent. */
        R isNone(IsNone expression);

        /** Whether any part of the day is in one of several modes. */
        R modeIn(ModeIn expression);

        /** Whether the person is in one of several categories. */
        R inCategory(InCategory expression);

        /** Whether a document is held. */
        R hasDocument(HasDocument expression);

        /** Whether something has been attested. */
        R hasAttested(HasAttested expression);

        /** Whether a factor has been assessed. */
        R assessed(Assessed expression);

        /** Whole years from a date to the date of the assignment. */
        R yearsSince(YearsSince expression);

        /** Days from a date to the date of the assignment. */
        R daysSince(DaysSince expression);

        /** A date moved by a period. */
        R shifted(Shifted expression);

        /** A sum, difference, product or quotient. */
        R arithmetic(ArithmeticOn expression);
    }

    /**
     * A value written in the policy.
     *
     * @param value the value
     */
    record Constant(Value value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    /**
     * A declared fact.
     *
     * @param path the way to its owner
     * @param field the fact
     */
    record FactOf(Path path, Field field) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.fact(this);
        }
    }

    /**
     * A built-in fact of the assignment.
     *
     * @param fact which one
     */
    record BuiltInFact(BuiltIn fact) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.builtIn(this);
        }
    }

    /**
     * The identity of the thing at the end of a path: a text for employees, units, offices and agencies, a region for
     * {@code region}, {@code domicile} and {@code location}.
     *
     * @param path the way to it
     */
    record Identity(Path path) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.identity(this);
        }
    }

    /**
     * The region of a given level that holds a region; unknown if the code is too short.
     *
     * @param region a region
     * @param level the level asked for
     */
    record RegionAt(Expression region, RegionLevel level) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.regionAt(this);
        }
    }

    /**
     * What another authority decided, for the owner in the person's day.
     *
     * @param parameter the parameter
     */
    record ParameterValue(Parameter parameter) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.parameter(this);
        }
    }

    /**
     * The value that a table has for some keys on the date. A key that is not known is tried for every row.
     *
     * @param table the table
     * @param keys one for each key of the table
     */
    record LookUp(Table table, List<Expression> keys) implements Expression {

        /** Copies the keys. */
        public LookUp {
            keys = List.copyOf(keys);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lookUp(this);
        }
    }

    /**
     * The name of the person's category; {@code none} for a person in no category.
     *
     * @param categories all categories of the policy, in the order of the text
     */
    record CategoryOf(List<Category> categories) implements Expression {

        /** Copies the categories. */
        public CategoryOf {
            categories = List.copyOf(categories);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.categoryOf(this);
        }
    }

    /**
     * Negation; unknown stays unknown.
     *
     * @param operand a condition
     */
    record Not(Expression operand) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /**
     * Conjunction: false if any operand is false, else unknown if any is unknown.
     *
     * @param operands at least one condition
     */
    record And(List<Expression> operands) implements Expression {

        /** Copies the operands. */
        public And {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.and(this);
        }
    }

    /**
     * Disjunction: true if any operand is true, else unknown if any is unknown.
     *
     * @param operands at least one condition
     */
    record Or(List<Expression> operands) implements Expression {

        /** Copies the operands. */
        public Or {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.or(this);
        }
    }

    /**
     * Comparison of two values of one type. With {@code none} on either side it is false, also {@code !=}.
     *
     * @param comparison how
     * @param left left value
     * @param right right value
     */
    record Compare(Comparison comparison, Expression left, Expression right) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.compare(this);
        }
    }

    /**
     * Whether a value lies between two others, ends included.
     *
     * @param value a number, date, time or ordered symbol
     * @param low the least value accepted
     * @param high the greatest value accepted
     */
    record Between(Expression value, Expression low, Expression high) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.between(this);
        }
    }

    /**
     * Whether a value is one of several.
     *
     * @param value any value; of a set, whether it holds any of them
     * @param values constants of the same type
     */
    record OneOf(Expression value, List<Value> values) implements Expression {

        /** Copies the values. */
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.oneOf(this);
        }
    }

    /**
     * True if any half of a date is in a set of dates: {@code date in summit}.
     *
     * @param date the date
     * @param dates the set, as the person sees it
     */
    record InDates(Expression date, DateSet dates) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.inDates(this);
        }
    }

    /**
     * Whether a region is another or lies in it; unknown if the code is shorter than the outer one and a prefix of it.
     *
     * @param region a region
     * @param outer the outer region
     */
    record WithinRegion(Expression region, RegionCode outer) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.withinRegion(this);
        }
    }

    /**
     * Whether a value is known; never unknown itself. A known absence is known.
     *
     * @param operand any expression
     */
    record IsKnown(Expression operand) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.isKnown(this);
        }
    }

    /**
     * Whether a value is known to be absent; unknown if the value is unknown.
     *
     * @param operand any expression
     */
    record IsNone(Expression operand) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.isNone(this);
        }
    }

    /**
     * Whether any part of the person's day is in one of the modes.
     *
     * @param modes at least one
     */
    record ModeIn(Set<Mode> modes) implements Expression {

        /** Copies the modes. */
        public ModeIn {
            modes = Set.copyOf(modes);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.modeIn(this);
        }
    }

    /**
     * Whether the person is in one of the categories.
     *
     * @param categories at least one, in the order written
     */
    record InCategory(List<Category> categories) implements Expression {

        /** Copies the categories. */
        public InCategory {
            categories = List.copyOf(categories);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.inCategory(this);
        }
    }

    /**
     * Whether the owner holds a document on the date; {@code valid} ones only where said. A document that names the
     * units it is for counts only for work between them.
     *
     * @param path the way to the holder
     * @param document the field that declares it
     * @param validOnly true if it must be issued by the date, and the date lie in its validity
     * @param longest the longest time from its first to its last day, if that is limited
     * @param shortest the shortest time from its first to its last day, if that is limited
     */
    record HasDocument(
            Path path, Field document, boolean validOnly, Optional<Period> longest, Optional<Period> shortest)
            implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.hasDocument(this);
        }
    }

    /**
     * Whether the owner has attested something before, by or after a date.
     *
     * @param path the way to the one who attests
     * @param attestation the field that declares it
     * @param comparison how the day of the signature compares with the date: less, less or equal, or greater
     * @param date the date; {@code none} is after all dates
     */
    record HasAttested(Path path, Field attestation, Comparison comparison, Expression date) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.hasAttested(this);
        }
    }

    /**
     * Whether a factor was assessed before the date judged.
     *
     * @param path the way to the one assessed
     * @param factor the field that declares it
     */
    record Assessed(Path path, Field factor) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.assessed(this);
        }
    }

    /**
     * Whole years from a date to the date of the assignment; one born on 29 February completes a year on 1 March of
     * a common year.
     *
     * @param date a date
     */
    record YearsSince(Expression date) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.yearsSince(this);
        }
    }

    /**
     * Days from a date to the date of the assignment; 0 on the date itself, negative before it.
     *
     * @param date a date
     */
    record DaysSince(Expression date) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.daysSince(this);
        }
    }

    /**
     * A date moved by a period. A month that lacks the day gives its last day.
     *
     * @param date a date
     * @param by the period; may be negative
     */
    record Shifted(Expression date, Period by) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.shifted(this);
        }
    }

    /**
     * A number made of two others.
     *
     * @param operation how
     * @param left a number
     * @param right a number
     */
    record ArithmeticOn(Arithmetic operation, Expression left, Expression right) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.arithmetic(this);
        }
    }
}
