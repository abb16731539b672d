package org.edaran.lang.format;

import java.util.Optional;
import org.edaran.grammar.KeywordTable;
import org.edaran.lang.ast.PolicyFile;
import org.edaran.lang.ast.Statement;

/**
 * Writes a syntax tree as text in one canonical layout: reading the text again gives the same tree, but for the places.
 *
 * <p>Comments and the writer's own line breaks are not part of the tree and are lost, so this is not yet a tool for
 * writers.
 */
public final class PolicyFormatter {

    private PolicyFormatter() {}

    /**
     * The canonical text of a file in its own keyword language. Ends with a line end unless the file is empty.
     *
     * @param file the tree
     * @throws IllegalArgumentException if a statement of the file could not be read
     */
    public static String format(PolicyFile file) {
        return format(file, KeywordTable.of(file.language()).orElseGet(KeywordTable::english));
    }

    /**
     * The canonical text of a file with the keywords of a language. Names stay as they are.
     *
     * @param file the tree
     * @param table the keywords
     * @throws IllegalArgumentException if a statement of the file could not be read
     */
    public static String format(PolicyFile file, KeywordTable table) {
        StringBuilder out = new StringBuilder();
        StatementFormatter formatter = new StatementFormatter(new Words(table));
        Optional<Statement> last = Optional.empty();
        boolean lastIsLong = false;
        for (Statement statement : file.statements()) {
            String text = statement.accept(formatter);
            boolean isLong = text.contains("\n");
            boolean sameKind = last.isPresent() && last.get().getClass() == statement.getClass();
            if (last.isPresent() && (isLong || lastIsLong || !sameKind)) {
                out.append('\n');
            }
            out.append(text).append('\n');
            last = Optional.of(statement);
            lastIsLong = isLong;
        }
        return out.toString();
    }
}
