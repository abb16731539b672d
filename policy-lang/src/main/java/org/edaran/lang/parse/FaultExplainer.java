package org.edaran.lang.parse;

import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordTable;
import org.edaran.source.SourceText;

/**
 * Tells a writer what is wrong where a statement stopped making sense: the likely mistake if there is one, else what was
 * expected.
 */
final class FaultExplainer {

    private final SourceText source;
    private final KeywordTable table;
    private final SignTeacher signs;
    private final ForeignWords foreign;
    private final NameTeacher names;
    private final PhraseTeacher phrases;
    private final SentenceTeacher sentences;
    private final DutyTeacher duties;
    private final ExemptionTeacher exemptions;
    private final ExampleTeacher examples;
    private final StatementTeacher statements;
    private final DeclarationTeacher declarations;
    private final TurnsOfPhrase turns;
    private final WordTeacher wording;

    FaultExplainer(SourceText source, KeywordTable table) {
        this.source = source;
        this.table = table;
        this.signs = new SignTeacher(source);
        this.foreign = new ForeignWords(table);
        this.names = new NameTeacher(source, table);
        this.phrases = new PhraseTeacher(source, table);
        this.sentences = new SentenceTeacher(source, table);
        this.duties = new DutyTeacher(source, table);
        this.exemptions = new ExemptionTeacher(source, table);
        this.examples = new ExampleTeacher(source, table);
        this.statements = new StatementTeacher(source, table);
        this.declarations = new DeclarationTeacher(source, table);
        this.turns = new TurnsOfPhrase(source, table);
        this.wording = new WordTeacher(source, table);
    }

    /** Reports one fault, unless something was dropped right before it, which is then at fault and reported already. */
    void explain(FaultPlace place, IntervalSet expected, Faults faults) {
        if (place.index() > 0
                && faults.droppedBetween(
                        place.spanBefore().end(),
                        place.atEnd() ? Integer.MAX_VALUE : place.span().start())) {
            return;
        }
        faults.forget(DiagnosticCode.FOREIGN_WORD, place.span());
        faults.add(foreign.teach(source, place, expected)
                .or(() -> signs.teach(place, expected))
                .or(() -> exemptions.teach(place))
                .or(() -> statements.teach(place, expected))
                .or(() -> names.teach(place, expected))
                .or(() -> phrases.nameOfSeveralWords(place, expected))
                .or(() -> duties.teach(place, expected))
                .or(() -> examples.teach(place, expected))
                .or(() -> phrases.teach(place, expected))
                .or(() -> sentences.teach(place, expected))
                .or(() -> declarations.teach(place, expected))
                .or(() -> turns.teach(place, expected))
                .or(() -> wording.teach(place, expected))
                .orElseGet(() -> unexpected(place, expected)));
    }

    /** True where something else than a colon is wrong, although one would let the parser go on. */
    boolean isOtherThanColon(FaultPlace place) {
        IntervalSet name = IntervalSet.of(EdaranParser.COLON);
        boolean cites = !place.atEnd() && Synonyms.of(place.text(0)).equals(Optional.of(EdaranParser.CITES));
        return cites || phrases.nameOfSeveralWords(place, name).isPresent();
    }

    /** Reports a colon left out before the token that does not fit. */
    void missingColon(FaultPlace place, Faults faults) {
        String before = "before `" + place.text(0) + "`";
        faults.add(Diagnostic.of(DiagnosticCode.MISSING_COLON, source, place.span(), "a colon is missing " + before)
                .withHelp("write `:` " + before));
    }

    private Diagnostic unexpected(FaultPlace place, IntervalSet expected) {
        return Diagnostic.of(DiagnosticCode.SYNTAX, source, place.span(), message(place, expected));
    }

    private String message(FaultPlace place, IntervalSet expected) {
        TokenWords words = new TokenWords(
                table, KeywordMerger.ownPlace(place.tokens().get(0).getType()));
        if (place.atEnd()) {
            return "the statement ends where " + words.describe(expected) + " is expected";
        }
        String found = "`" + place.text(0) + "`";
        boolean complete = expected.size() == 1 && expected.contains(Token.EOF);
        return complete
                ? found + " has no place here; the statement is complete without it"
                : "expected " + words.describe(expected) + ", found " + found;
    }
}
