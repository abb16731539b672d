package org.edaran.lang.ast;

import java.util.List;
import java.util.Optional;
import org.edaran.source.SourceSpan;

/** What starts at the margin of a policy file: a declaration, a rule, a note or a test. */
public sealed interface Statement extends Node {

    /** Calls the method of {@code visitor} that is for this kind of statement. */
    <R> R accept(Visitor<R> visitor);

    /**
     * {@code policy "NAME"} with its header lines.
     *
     * @param name the name by which the circular is known
     * @param items the header lines in the order of the text; no kind twice
     * @param span its place
     */
    record PolicyHeader(Text name, List<HeaderItem> items, SourceSpan span) implements Statement {
        /** Copies the items. */
        public PolicyHeader {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitPolicyHeader(this);
        }
    }

    /**
     * {@code vocabulary "NAME"}: this file holds shared declarations.
     *
     * @param name the name by which policies use it
     * @param span its place
     */
    record VocabularyHeader(Text name, SourceSpan span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitVocabularyHeader(this);
        }
    }

    /**
     * {@code use vocabulary "NAME"}.
     *
     * @param name the vocabulary
     * @param span its place
     */
    record UseVocabulary(Text name, SourceSpan span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitUseVocabulary(this);
        }
    }

    /**
     * {@code applies to employees where …} or {@code applies to agencies where …}.
     *
     * @param whose {@link Owner#EMPLOYEE} or {@link Owner#AGENCY}
     * @param condition who is in scope
     * @param span its place
     */
    record AppliesTo(OwnerName whose, AstExpression condition, SourceSpan span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAppliesTo(this);
        }
    }

    /**
     * {@code field NAME "title" of OWNER: TYPE options}.
     *
     * @param name the fact
     * @param title what readers call it
     * @param owner whose fact it is
     * @param type its type
     * @param options its options, no kind twice
     * @param span its place
     */
    record Field(
            Name name,
            Optional<Text> title,
            OwnerName owner,
            FieldType type,
            List<FieldOption> options,
            SourceSpan span)
            implements Statement {
        /** Copies the options. */
        public Field {
            options = List.copyOf(options);
        }

        /** True if the field has an option of this kind. */
        public boolean has(FieldOption.Kind kind) {
            return options.stream().anyMatch(option -> option.kind() == kind);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitField(this);
        }
    }

    /**
     * {@code mode NAME "title": on duty} or {@code off duty}.
     *
     * @param name the work mode
     * @param title what readers call it
     * @param onDuty whether people in it are on duty
     * @param span its place
     */
    record WorkMode(Name name, Optional<Text> title, boolean onDuty, SourceSpan span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWorkMode(this);
        }
    }

    /**
     * {@code list NAME "title": "A", "B"}: names from outside.
     *
     * @param name the list
     * @param title what readers call it
     * @param members at least one
     * @param span its place
     */
    record NameList(Name name, Optional<Text> title, List<Text> members, SourceSpan span) implements Statement {
        /** Copies the members. */
        public NameList {
            members = List.copyOf(members);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNameList(this);
        }
    }

    /**
     * {@code category NAME "title": CONDITION} or {@code … : otherwise}.
     *
     * @param name the category
     * @param title what readers call it
     * @param condition who belongs to it; empty for {@code otherwise}
     * @param span its place
     */
    record Category(Name name, Optional<Text> title, Optional<AstExpression> condition, SourceSpan span)
            implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCategory(this);
        }
    }

    /**
     * {@code group NAME "title": employees where CONDITION}.
     *
     * @param name the group
     * @param title what readers call it
     * @param members who belongs to it
     * @param span its place
     */
    record NamedGroup(Name name, Optional<Text> title, Group members, SourceSpan span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNamedGroup(this);
        }
    }

    /**
     * {@code calendar NAME "title": monday to saturday} or {@code calendar NAME: "ID"}.
     *
     * @param name the calendar
     * @param title what readers call it
     * @param days its working days
     * @param span its place
     */
    record Calendar(Name name, Optional<Text> title, CalendarDays days, SourceSpan span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCalendar(this);
        }
    }

    /**
     * {@code calendar of unit}: each owner names its own calendar.
     *
     * @param owner who names it
     * @param span its place
     */
    record CalendarOf(OwnerName owner, SourceSpan span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCalendarOf(this);
        }
    }

    /**
     * {@code window NAME "title": DATES}.
     *
     * @param name the window
     * @param title what readers call it
     * @param dates its dates
     * @param span its place
     */
    record Window(Name name, Optional<Text> title, WindowDates dates, SourceSpan span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWindow(this);
        }
    }

    /**
     * {@code parameter NAME "title" of OWNER: TYPE at most … default … should be set}.
     *
     * @param name the parameter
     * @param title what readers call it
     * @param owner who decides it
     * @param type its type
     * @param bounds the limits of the decision; no bound kind twice
     * @param initial its value where nothing is decided
     * @param duty whether it {@code may}, {@code should} or {@code must be set}
     * @param span its place
     */
    record Parameter(
            Name name,
            Optional<Text> title,
            OwnerName owner,
            FieldType type,
            List<ParameterBound> bounds,
            Optional<AstExpression> initial,
            Optional<Modal> duty,
            SourceSpan span)
            implements Statement {
        /** Copies the bounds. */
        public Parameter {
            bounds = List.copyOf(bounds);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitParameter(this);
        }
    }

    /**
     * {@code set NAME = VALUE for agency "X" during DATES}.
     *
     * @param parameter the parameter
     * @param value what was decided
     * @param decider who decided; empty for a parameter of the policy
     * @param dates when it holds; empty means whenever the policy is in force
     * @param span its place
     */
    record SetParameter(
            Name parameter, AstExpression value, Optional<Decider> decider, List<DateSpan> dates, SourceSpan span)
            implements Statement {
        /** Copies the dates. */
        public SetParameter {
            dates = List.copyOf(dates);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSetParameter(this);
        }
    }

    /**
     * {@code replace rule NAME from DATE cites "CLAUSE": SENTENCE}, likewise for a window, table, group, category or list.
     *
     * @param replacement what takes the place of the declaration of its name; a rule holds its own citation
     * @param from the first day on which it does
     * @param cites the clause that replaces a declaration other than a rule
     * @param span its place
     */
    record Replace(Statement replacement, Literal.Date from, Optional<Text> cites, SourceSpan span)
            implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitReplace(this);
        }
    }

    /**
     * {@code delete rule NAME from DATE cites "CLAUSE"}.
     * @param rule a rule of the policy that is amended
     * @param from the first day on which it no longer holds
     * @param cites the clause that deletes it
     * @param span its place
     */
    record Delete(Name rule, Literal.Date from, Optional<Text> cites, SourceSpan span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDelete(this);
        }
    }

    /**
     * {@code rule NAME cites "CLAUSE": SENTENCE}.
     *
     * @param name the rule
     * @param cites the clause it comes from
     * @param sentence what it says
     * @param span its place
     */
    record Rule(Name name, Optional<Text> cites, Sentence sentence, SourceSpan span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRule(this);
        }
    }

    /**
     * {@code table NAME "title": TYPE by KEY, KEY} and its rows.
     *
     * @param name the table
     * @param title what readers call it
     * @param type the type of its values
     * @param keys what its keys are called, at least one
     * @param rows its rows in the order of the text
     * @param otherwise the value for all keys that no row has
     * @param span its place
     */
    record Table(
            Name name,
            Optional<Text> title,
            FieldType type,
            List<Name> keys,
            List<TableRow> rows,
            Optional<TableValue> otherwise,
            SourceSpan span)
            implements Statement {
        /** Copies the keys and rows. */
        public Table {
            keys = List.copyOf(keys);
            rows = List.copyOf(rows);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTable(this);
        }
    }

    /**
     * {@code exception NAME to RULE, RULE of "POLICY" cites "CLAUSE": EFFECT}.
     *
     * @param name the exception
     * @param targets the rules and exceptions it is an exception to, at least one
     * @param cites the clause it comes from
     * @param effect what holds instead
     * @param span its place
     */
    record RuleException(
            Name name, List<ExceptionTarget> targets, Optional<Text> cites, ExceptionEffect effect, SourceSpan span)
            implements Statement {
        /** Copies the targets. */
        public RuleException {
            targets = List.copyOf(targets);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRuleException(this);
        }
    }

    /**
     * {@code note NAME cites "CLAUSE": "TEXT"}: a clause that nobody can check.
     *
     * @param name the note
     * @param cites the clause it comes from
     * @param text what the clause says
     * @param span its place
     */
    record Note(Name name, Optional<Text> cites, Text text, SourceSpan span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNote(this);
        }
    }

    /**
     * {@code test "TITLE"}: a worked example.
     *
     * @param title what it shows
     * @param people the people it starts from, at least one line
     * @param expectations what holds for them as given
     * @param variations what holds after a change, each starting again from the people given
     * @param span its place
     */
    record PolicyTest(
            Text title, List<Given> people, List<Expectation> expectations, List<Situation> variations, SourceSpan span)
            implements Statement {
        /** Copies the lists. */
        public PolicyTest {
            people = List.copyOf(people);
            expectations = List.copyOf(expectations);
            variations = List.copyOf(variations);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitPolicyTest(this);
        }
    }

    /**
     * A statement that could not be read; its faults are among the diagnostics of the parse. It stands for the name it
     * would have declared, so that uses of the name are not reported as well.
     *
     * @param opener the word it opens with
     * @param name the name it declares, where that much could be read
     * @param span its place
     */
    record Unreadable(String opener, Optional<Name> name, SourceSpan span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitUnreadable(this);
        }
    }

    /**
     * One method for each kind of statement.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {
        /** Visits a policy header. */
        R visitPolicyHeader(PolicyHeader header);

        /** Visits a vocabulary header. */
        R visitVocabularyHeader(VocabularyHeader header);

        /** Visits the use of a vocabulary. */
        R visitUseVocabulary(UseVocabulary use);

        /** Visits a scope. */
        R visitAppliesTo(AppliesTo scope);

        /** Visits a field. */
        R visitField(Field field);

        /** Visits a work mode. */
        R visitWorkMode(WorkMode mode);

        /** Visits a list. */
        R visitNameList(NameList list);

        /** Visits a category. */
        R visitCategory(Category category);

        /** Visits a group. */
        R visitNamedGroup(NamedGroup group);

        /** Visits a calendar. */
        R visitCalendar(Calendar calendar);

        /** Visits the choice of a calendar by an owner. */
        R visitCalendarOf(CalendarOf calendar);

        /** Visits a window. */
        R visitWindow(Window window);

        /** Visits a parameter. */
        R visitParameter(Parameter parameter);

        /** Visits a decision. */
        R visitSetParameter(SetParameter decision);

        /** Visits a replaced declaration. */
        R visitReplace(Replace amendment);
        /** Visits a deleted rule. */
        R visitDelete(Delete amendment);
        /** Visits a rule. */
        R visitRule(Rule rule);

        /** Visits a table. */
        R visitTable(Table table);

        /** Visits an exception. */
        R visitRuleException(RuleException exception);

        /** Visits a note. */
        R visitNote(Note note);

        /** Visits a test. */
        R visitPolicyTest(PolicyTest test);

        /** Visits a statement that could not be read. */
        R visitUnreadable(Unreadable statement);
    }
}
