package org.edaran.lang.check;

import org.edaran.lang.ast.Statement;

/** What a declaration declares. */
public enum DeclarationKind {
    /** A fact. */
    FIELD("a fact"),
    /** A work mode. */
    MODE("a mode"),
    /** A list of names from outside. */
    LIST("a list"),
    /** A category. */
    CATEGORY("a category"),
    /** A group of people. */
    GROUP("a group"),
    /** A calendar. */
    CALENDAR("a calendar"),
    /** A window. */
    WINDOW("a window"),
    /** A parameter. */
    PARAMETER("a parameter"),
    /** A table. */
    TABLE("a table"),
    /** A rule. */
    RULE("a rule"),
    /** An exception. */
    EXCEPTION("an exception"),
    /** A note. */
    NOTE("a note");

    private final String words;

    DeclarationKind(String words) {
        this.words = words;
    }

    /** The kind with its article, such as {@code a window}. */
    public String words() {
        return words;
    }

    /** The kind of a statement that declares a name. */
    public static DeclarationKind of(Statement statement) {
        if (statement instanceof Statement.Field) {
            return FIELD;
        }
        if (statement instanceof Statement.WorkMode) {
            return MODE;
        }
        if (statement instanceof Statement.NameList) {
            return LIST;
        }
        if (statement instanceof Statement.Category) {
            return CATEGORY;
        }
        if (statement instanceof Statement.NamedGroup) {
            return GROUP;
        }
        if (statement instanceof Statement.Calendar) {
            return CALENDAR;
        }
        if (statement instanceof Statement.Window) {
            return WINDOW;
        }
        if (statement instanceof Statement.Parameter) {
            return PARAMETER;
        }
        if (statement instanceof Statement.Table) {
            return TABLE;
        }
        if (statement instanceof Statement.RuleException) {
            return EXCEPTION;
        }
        return statement instanceof Statement.Rule ? RULE : NOTE;
    }
}
