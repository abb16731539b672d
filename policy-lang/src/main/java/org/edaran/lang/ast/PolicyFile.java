package org.edaran.lang.ast;

import java.util.List;
import java.util.Optional;
import org.edaran.source.SourceSpan;

/**
 * One policy file or vocabulary file: its statements in the order of the text.
 *
 * @param statements every statement, unreadable ones included
 * @param language the language of its keywords, as an ISO 639 code
 * @param span the whole text
 */
public record PolicyFile(List<Statement> statements, String language, SourceSpan span) implements Node {

    /** Copies the statements. */
    public PolicyFile {
        statements = List.copyOf(statements);
    }

    /** The statements of one kind, in the order of the text. */
    public <S extends Statement> List<S> all(Class<S> kind) {
        return statements.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The {@code policy} statement; empty in a vocabulary file and where it is missing or cannot be read. */
    public Optional<Statement.PolicyHeader> header() {
        return all(Statement.PolicyHeader.class).stream().findFirst();
    }

    /** The {@code vocabulary} statement; empty in a policy file. */
    public Optional<Statement.VocabularyHeader> vocabulary() {
        return all(Statement.VocabularyHeader.class).stream().findFirst();
    }
}
