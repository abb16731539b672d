package org.edaran.lang.compile;

import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.check.DeclarationKind;
import org.edaran.lang.check.Declared;
import org.edaran.lang.check.Owners;
import org.edaran.source.SourceText;

/**
 * Warns of facts, lists, groups, windows, parameters, tables and calendars that a policy declares and nothing uses. A mode
 * that no rule names is no such thing: rosters say it, and it tells whether the person is on duty.
 */
final class UnusedDeclarations {

    private final Environment env;

    UnusedDeclarations(Environment env) {
        this.env = env;
    }

    /** Looks at what the text itself declares; a vocabulary may declare more than one policy needs. */
    void report(SourceText source) {
        calendars(source);
        for (Declared<Statement> declared : env.declarations().all(Statement.class)) {
            if (declared.source() == source && isOfKind(declared.statement()) && !isUsed(declared)) {
                env.fault(Diagnostic.of(
                                DiagnosticCode.UNUSED_DECLARATION,
                                source,
                                declared.name().span(),
                                "nothing uses `" + declared.name() + "`, "
                                        + DeclarationKind.of(declared.statement())
                                                .words())
                        .withHelp("use it or remove it"));
            }
        }
    }

    /** Of several calendars none is that of everyone; each unit has to name its own. */
    private void calendars(SourceText source) {
        for (Declared<Statement.Calendar> declared : env.declarations().all(Statement.Calendar.class)) {
            String name = declared.name().text();
            boolean used = env.calendarOfUnit() || env.defaultCalendar().name().equals(name);
            if (declared.source() == source && !used) {
                env.fault(
                        Diagnostic.of(
                                        DiagnosticCode.UNUSED_DECLARATION,
                                        source,
                                        declared.name().span(),
                                        "nothing uses `" + name
                                                + "`, a calendar: of several, none is the calendar of everyone")
                                .withHelp(
                                        "add `calendar of unit` so that each unit names its own, or declare one calendar only"));
            }
        }
    }

    private static boolean isOfKind(Statement statement) {
        return statement instanceof Statement.Field
                || statement instanceof Statement.NameList
                || statement instanceof Statement.NamedGroup
                || statement instanceof Statement.Window
                || statement instanceof Statement.Table
                || statement instanceof Statement.Parameter;
    }

    private boolean isUsed(Declared<Statement> declared) {
        if (declared.statement() instanceof Statement.Field field) {
            return Owners.modelOf(field.owner().owner())
                    .map(owner -> env.isUsed(
                            Environment.factKey(owner, declared.name().text())))
                    .orElse(true);
        }
        return env.isUsed(declared.name().text());
    }
}
