package org.edaran.lang.parse;

import java.util.List;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Statement;
import org.edaran.source.SourceSpan;

/** Checks that a file opens with its one header. */
final class HeaderCheck {

    private HeaderCheck() {}

    static void check(List<Statement> statements, Faults faults) {
        if (statements.isEmpty()) {
            faults.add(
                    DiagnosticCode.MISPLACED_HEADER,
                    new SourceSpan(0, 0),
                    "the file holds no statement",
                    "open it with `policy \"…\"` and the name of the circular");
            return;
        }
        Statement first = statements.get(0);
        boolean mayBeHeader = first instanceof Statement.Unreadable || isHeader(first);
        long headers = statements.stream().filter(HeaderCheck::isHeader).count();
        if (!mayBeHeader && headers == 0) {
            faults.add(
                    DiagnosticCode.MISPLACED_HEADER,
                    new SourceSpan(first.span().start(), first.span().start()),
                    "the file does not say which policy it is",
                    "open it with `policy \"…\"` and the name of the circular");
        }
        statements.stream()
                .skip(1)
                .filter(HeaderCheck::isHeader)
                .filter(header -> isHeader(first) || !(first instanceof Statement.Unreadable))
                .forEach(header -> misplaced(header, first, faults));
    }

    private static void misplaced(Statement header, Statement first, Faults faults) {
        String message = isHeader(first) ? "a file has one header" : "the header is the first statement of its file";
        faults.add(Diagnostic.of(DiagnosticCode.MISPLACED_HEADER, faults.source(), header.span(), message)
                .withLabel(faults.source(), first.span(), isHeader(first) ? "the first one" : "the first statement"));
    }

    private static boolean isHeader(Statement statement) {
        return statement instanceof Statement.PolicyHeader || statement instanceof Statement.VocabularyHeader;
    }
}
