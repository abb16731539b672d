package org.edaran.lang.format;

import java.util.Optional;
import java.util.stream.Collectors;
import org.edaran.grammar.EdaranParser;
import org.edaran.lang.ast.Literal;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Text;

/** Writes what a policy replaces in another one, or takes away from it. */
final class AmendmentFormatter {

    private final Words words;
    private final SentenceFormatter sentences;

    AmendmentFormatter(Words words) {
        this.words = words;
        this.sentences = new SentenceFormatter(words);
    }

    String delete(Statement.Delete amendment) {
        return Layout.wrap(words.word(EdaranParser.DELETE_RULE) + " " + amendment.rule() + since(amendment.from())
                + cited(amendment.cites()));
    }

    String replace(Statement.Replace amendment) {
        Statement made = amendment.replacement();
        if (made instanceof Statement.Rule rule) {
            String head = head(EdaranParser.REPLACE_RULE, rule.name(), Optional.empty(), amendment.from());
            return Layout.headAndBody(
                    head + cited(rule.cites()) + ":", rule.sentence().accept(sentences));
        }
        String from = cited(amendment.cites()) + ":";
        if (made instanceof Statement.Window window) {
            String head = head(EdaranParser.REPLACE_WINDOW, window.name(), window.title(), amendment.from());
            return Layout.headAndBody(head + from, new DateFormatter(words).window(window.dates()));
        } else if (made instanceof Statement.Table table) {
            String head = head(EdaranParser.REPLACE_TABLE, table.name(), table.title(), amendment.from());
            return new TableFormatter(words).table(head + cited(amendment.cites()), table);
        } else if (made instanceof Statement.NamedGroup group) {
            String head = head(EdaranParser.REPLACE_GROUP, group.name(), group.title(), amendment.from());
            return Layout.headAndBody(head + from, sentences.group(group.members()));
        } else if (made instanceof Statement.Category category) {
            String head = head(EdaranParser.REPLACE_CATEGORY, category.name(), category.title(), amendment.from());
            return Layout.headAndBody(
                    head + from,
                    category.condition()
                            .map(new ExpressionFormatter(words)::any)
                            .orElseGet(() -> words.word(EdaranParser.OTHERWISE)));
        } else if (made instanceof Statement.NameList list) {
            String head = head(EdaranParser.REPLACE_LIST, list.name(), list.title(), amendment.from());
            return Layout.headAndBody(
                    head + from, list.members().stream().map(Words::quoted).collect(Collectors.joining(", ")));
        }
        throw new IllegalArgumentException("nothing can replace " + made);
    }

    private String head(int opener, Name name, Optional<Text> title, Literal.Date from) {
        return words.word(opener) + " " + name + Words.optional(title, Words::quoted) + since(from);
    }

    private String since(Literal.Date from) {
        return " " + words.word(EdaranParser.FROM) + " " + from.value();
    }

    private String cited(Optional<Text> cites) {
        return Words.optional(cites, clause -> words.word(EdaranParser.CITES) + " " + Words.quoted(clause));
    }
}
