package org.edaran.lang.ast;

import java.util.List;
import java.util.Optional;
import org.edaran.source.SourceSpan;

/** A condition or a value. A chain of equal operators is one node, so that depth is bounded by the nesting of the text. */
public sealed interface AstExpression extends Node
        permits Literal,
                AstExpression.Or,
                AstExpression.And,
                AstExpression.Not,
                AstExpression.Comparison,
                AstExpression.Between,
                AstExpression.MemberOf,
                AstExpression.InList,
                AstExpression.WithinRegion,
                AstExpression.Presence,
                AstExpression.HasDocument,
                AstExpression.HasAttested,
                AstExpression.Assessed,
                AstExpression.Since,
                AstExpression.Sum,
                AstExpression.Product,
                AstExpression.Negative,
                AstExpression.Reference,
                AstExpression.LookUp,
                AstExpression.DateOffset {

    /** Calls the method of {@code visitor} that is for this kind of expression. */
    <R> R accept(Visitor<R> visitor);

    /** How two values are compared. */
    enum Relation {
        /** {@code =}. */
        EQUAL,
        /** {@code !=}. */
        NOT_EQUAL,
        /** {@code <}. */
        LESS,
        /** {@code <=}. */
        LESS_OR_EQUAL,
        /** {@code >}. */
        GREATER,
        /** {@code >=}. */
        GREATER_OR_EQUAL
    }

    /** What is asked about the presence of a value. */
    enum PresenceKind {
        /** There is a value. */
        KNOWN,
        /** It is known that there is none. */
        NONE
    }

    /** What a time elapsed is counted in. */
    enum SinceUnit {
        /** Whole years. */
        YEARS,
        /** Days. */
        DAYS
    }

    /** An operator of a sum or a product. */
    enum ArithmeticOperator {
        /** {@code +}. */
        PLUS,
        /** {@code -}. */
        MINUS,
        /** {@code *}. */
        TIMES,
        /** {@code /}. */
        DIVIDED_BY
    }

    /**
     * An operator and what follows it.
     *
     * @param operator the operator
     * @param operand what it applies to
     * @param span its place
     */
    record Operand(ArithmeticOperator operator, AstExpression operand, SourceSpan span) implements Node {}

    /**
     * {@code a or b or c}.
     *
     * @param terms at least two
     * @param span its place
     */
    record Or(List<AstExpression> terms, SourceSpan span) implements AstExpression {
        /** Copies the terms. */
        public Or {
            terms = List.copyOf(terms);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOr(this);
        }
    }

    /**
     * {@code a and b and c}.
     *
     * @param terms at least two
     * @param span its place
     */
    record And(List<AstExpression> terms, SourceSpan span) implements AstExpression {
        /** Copies the terms. */
        public And {
            terms = List.copyOf(terms);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAnd(this);
        }
    }

    /**
     * {@code not a}.
     *
     * @param operand what is denied
     * @param span its place
     */
    record Not(AstExpression operand, SourceSpan span) implements AstExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNot(this);
        }
    }

    /**
     * {@code a <= b}. Comparisons do not chain.
     *
     * @param left the left side
     * @param relation how the sides are compared
     * @param right the right side
     * @param span its place
     */
    record Comparison(AstExpression left, Relation relation, AstExpression right, SourceSpan span)
            implements AstExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitComparison(this);
        }
    }

    /**
     * {@code a in 2 to 4}, ends included.
     *
     * @param value what is tested
     * @param low the lower end
     * @param high the upper end
     * @param span its place
     */
    record Between(AstExpression value, AstExpression low, AstExpression high, SourceSpan span)
            implements AstExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBetween(this);
        }
    }

    /**
     * {@code a in [b, c]}.
     *
     * @param value what is tested
     * @param members at least one: names and literals
     * @param span its place
     */
    record MemberOf(AstExpression value, List<AstExpression> members, SourceSpan span) implements AstExpression {
        /** Copies the members. */
        public MemberOf {
            members = List.copyOf(members);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMemberOf(this);
        }
    }

    /**
     * {@code a in LIST}.
     *
     * @param value what is tested
     * @param list a declared list, window or field that is a set
     * @param span its place
     */
    record InList(AstExpression value, Name list, SourceSpan span) implements AstExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInList(this);
        }
    }

    /**
     * {@code a within region "31" "DKI Jakarta"}.
     *
     * @param value the region that is tested
     * @param code the dotted code of the region that must contain it
     * @param title its name, for readers only
     * @param span its place
     */
    record WithinRegion(AstExpression value, Text code, Optional<Text> title, SourceSpan span)
            implements AstExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWithinRegion(this);
        }
    }

    /**
     * {@code a is known} or {@code a is none}.
     *
     * @param value what is tested
     * @param kind which of the two
     * @param span its place
     */
    record Presence(AstExpression value, PresenceKind kind, SourceSpan span) implements AstExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitPresence(this);
        }
    }

    /**
     * {@code has valid D for at most 3 months for at least 1 months}.
     *
     * @param valid whether it must be valid on the day
     * @param document the document
     * @param longest the longest term it may have been given for
     * @param shortest the shortest term it may have been given for
     * @param span its place
     */
    record HasDocument(
            boolean valid,
            Name document,
            Optional<Literal.Duration> longest,
            Optional<Literal.Duration> shortest,
            SourceSpan span)
            implements AstExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitHasDocument(this);
        }
    }

    /**
     * {@code has attested A before D}.
     *
     * @param attestation the attestation
     * @param deadline when it had to be there
     * @param span its place
     */
    record HasAttested(Name attestation, Deadline deadline, SourceSpan span) implements AstExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitHasAttested(this);
        }
    }

    /**
     * {@code assessed [work_type, health]}.
     *
     * @param factors at least one
     * @param span its place
     */
    record Assessed(List<Name> factors, SourceSpan span) implements AstExpression {
        /** Copies the factors. */
        public Assessed {
            factors = List.copyOf(factors);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAssessed(this);
        }
    }

    /**
     * {@code years since D} or {@code days since D}.
     *
     * @param unit what is counted
     * @param date the date it is counted from
     * @param span its place
     */
    record Since(SinceUnit unit, AstExpression date, SourceSpan span) implements AstExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSince(this);
        }
    }

    /**
     * {@code a + b - c}.
     *
     * @param first the first operand
     * @param rest at least one, with {@code +} or {@code -}
     * @param span its place
     */
    record Sum(AstExpression first, List<Operand> rest, SourceSpan span) implements AstExpression {
        /** Copies the rest. */
        public Sum {
            rest = List.copyOf(rest);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSum(this);
        }
    }

    /**
     * {@code a * b / c}.
     *
     * @param first the first operand
     * @param rest at least one, with {@code *} or {@code /}
     * @param span its place
     */
    record Product(AstExpression first, List<Operand> rest, SourceSpan span) implements AstExpression {
        /** Copies the rest. */
        public Product {
            rest = List.copyOf(rest);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitProduct(this);
        }
    }

    /**
     * {@code -a}.
     *
     * @param operand what is negated
     * @param span its place
     */
    record Negative(AstExpression operand, SourceSpan span) implements AstExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNegative(this);
        }
    }

    /**
     * {@code FACT of OWNER of OWNER}, or a bare name: a fact, a member of an enumeration, a level, a parameter or a list.
     *
     * @param name the name
     * @param owners whose fact it is, nearest first; empty for a bare name
     * @param span its place
     */
    record Reference(Name name, List<OwnerName> owners, SourceSpan span) implements AstExpression {
        /** Copies the owners. */
        public Reference {
            owners = List.copyOf(owners);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitReference(this);
        }
    }

    /** On which side of a date another one lies. */
    enum Side {
        /** Earlier. */
        BEFORE,
        /** Later. */
        AFTER
    }

    /**
     * {@code 2 days before EVENT}; only the dates of windows and rules have it.
     *
     * @param length how far from the date
     * @param side on which side
     * @param anchor the date
     * @param span its place
     */
    record DateOffset(Literal.Duration length, Side side, AstExpression anchor, SourceSpan span)
            implements AstExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDateOffset(this);
        }
    }

    /**
     * {@code TABLE(KEY, KEY)}: a value from a table.
     *
     * @param table the table
     * @param arguments what is looked up, one for each key of the table
     * @param span its place
     */
    record LookUp(Name table, List<AstExpression> arguments, SourceSpan span) implements AstExpression {
        /** Copies the arguments. */
        public LookUp {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLookUp(this);
        }
    }

    /**
     * One method for each kind of expression.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {
        /** Visits a disjunction. */
        R visitOr(Or expression);

        /** Visits a conjunction. */
        R visitAnd(And expression);

        /** Visits a negation. */
        R visitNot(Not expression);

        /** Visits a comparison. */
        R visitComparison(Comparison expression);

        /** Visits a test for a range. */
        R visitBetween(Between expression);

        /** Visits a test for written members. */
        R visitMemberOf(MemberOf expression);

        /** Visits a test for a declared list. */
        R visitInList(InList expression);

        /** Visits a test for a region. */
        R visitWithinRegion(WithinRegion expression);

        /** Visits a test for presence. */
        R visitPresence(Presence expression);

        /** Visits a test for a document. */
        R visitHasDocument(HasDocument expression);

        /** Visits a test for an attestation. */
        R visitHasAttested(HasAttested expression);

        /** Visits a list of factors that were assessed. */
        R visitAssessed(Assessed expression);

        /** Visits a time elapsed. */
        R visitSince(Since expression);

        /** Visits a sum. */
        R visitSum(Sum expression);

        /** Visits a product. */
        R visitProduct(Product expression);

        /** Visits a negative. */
        R visitNegative(Negative expression);

        /** Visits a name. */
        R visitReference(Reference expression);

        /** Visits a date so far from another. */
        R visitDateOffset(DateOffset expression);

        /** Visits a value from a table. */
        R visitLookUp(LookUp expression);

        /** Visits a literal. */
        R visitLiteral(Literal expression);
    }
}
