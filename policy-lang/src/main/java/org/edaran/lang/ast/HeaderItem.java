package org.edaran.lang.ast;

import java.time.LocalDate;
import java.util.Optional;
import org.edaran.source.SourceSpan;

/** One line under {@code policy}. */
public sealed interface HeaderItem extends Node {

    /** Calls the method of {@code visitor} that is for this kind of line. */
    <R> R accept(Visitor<R> visitor);

    /** What a line of text says about the policy. */
    enum TextKind {
        /** The title of the circular. */
        TITLE,
        /** Who issued it. */
        ISSUER,
        /** Where its text can be found. */
        SOURCE,
        /** The version of this encoding of it. */
        VERSION
    }

    /**
     * {@code title "…"}, {@code issuer "…"}, {@code source "…"} or {@code version "…"}.
     *
     * @param kind which of them
     * @param text what it says
     * @param span its place
     */
    record TextItem(TextKind kind, Text text, SourceSpan span) implements HeaderItem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTextItem(this);
        }
    }

    /**
     * {@code issued 2023-08-16}.
     *
     * @param date the day of issue
     * @param span its place
     */
    record Issued(LocalDate date, SourceSpan span) implements HeaderItem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitIssued(this);
        }
    }

    /** How a policy relates to another one. */
    enum Relation {
        /** It carries the other out and may only tighten it. */
        IMPLEMENTS,
        /** It changes the text of the other. */
        AMENDS,
        /** It lets the other hold longer. */
        PROLONGS,
        /** It ends the other. */
        REPEALS
    }

    /**
     * {@code implements "P"}, {@code amends "P"}, {@code prolongs "P" until D} or {@code repeals "P" from D}.
     *
     * @param relation which of them
     * @param policy the other policy
     * @param date the last day of a policy that is prolonged, or the first day without one that is repealed; else empty
     * @param span its place
     */
    record Related(Relation relation, Text policy, Optional<Literal.Date> date, SourceSpan span) implements HeaderItem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRelated(this);
        }
    }

    /**
     * {@code in force from D until D} or {@code in force from D until revoked}.
     *
     * @param from its first day
     * @param until its last day; empty for {@code until revoked}
     * @param span its place
     */
    record InForce(LocalDate from, Optional<LocalDate> until, SourceSpan span) implements HeaderItem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInForce(this);
        }
    }

    /**
     * {@code time zone "Asia/Jakarta"}.
     *
     * @param zone the zone as written, not yet checked
     * @param span its place
     */
    record NamedTimeZone(Text zone, SourceSpan span) implements HeaderItem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNamedTimeZone(this);
        }
    }

    /**
     * {@code time zone of office}.
     *
     * @param owner whose zone counts
     * @param span its place
     */
    record TimeZoneOf(OwnerName owner, SourceSpan span) implements HeaderItem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTimeZoneOf(this);
        }
    }

    /**
     * {@code strength should}: the strength of sentences without a modal verb.
     *
     * @param strength the verb, never negated
     * @param span its place
     */
    record DefaultStrength(Modal strength, SourceSpan span) implements HeaderItem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDefaultStrength(this);
        }
    }

    /**
     * {@code messages in id}: the language of findings.
     *
     * @param language the code of the language as written
     * @param span its place
     */
    record MessageLanguage(Name language, SourceSpan span) implements HeaderItem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMessageLanguage(this);
        }
    }

    /**
     * One method for each kind of header line.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {
        /** Visits a line of text. */
        R visitTextItem(TextItem item);

        /** Visits the day of issue. */
        R visitIssued(Issued item);

        /** Visits a relation to another policy. */
        R visitRelated(Related item);

        /** Visits the days in force. */
        R visitInForce(InForce item);

        /** Visits a named time zone. */
        R visitNamedTimeZone(NamedTimeZone item);

        /** Visits a time zone that an owner has. */
        R visitTimeZoneOf(TimeZoneOf item);

        /** Visits the default strength. */
        R visitDefaultStrength(DefaultStrength item);

        /** Visits the language of messages. */
        R visitMessageLanguage(MessageLanguage item);
    }
}
