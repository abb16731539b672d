package org.edaran.lang.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CommonToken;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.DidYouMean;
import org.edaran.grammar.EdaranLexer;
import org.edaran.grammar.EdaranParser.StatementContext;
import org.edaran.grammar.KeywordPlace;
import org.edaran.grammar.KeywordTable;
import org.edaran.grammar.KeywordTable.Keyword;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.PolicyFile;
import org.edaran.lang.ast.Statement;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** Reads one text, statement by statement. */
final class FileReader {

    /** The longest phrase that opens a statement, in words, and one word too many. */
    private static final int LONGEST_OPENING = 3;

    private final SourceText source;
    private final ParseLimits limits;
    private final Faults faults;
    private final KeywordMerger keywords;
    private final OpeningTeacher openings;
    private final StatementParser parser;
    private final List<Statement> statements = new ArrayList<>();

    FileReader(Faults faults, ParseLimits limits, KeywordTable table) {
        this.source = faults.source();
        this.limits = limits;
        this.faults = faults;
        this.keywords = new KeywordMerger(table);
        this.openings = new OpeningTeacher(table);
        this.parser = new StatementParser(new FaultExplainer(source, table));
    }

    ParseResult read(List<CommonToken> tokens) {
        readStatements(new StatementSplitter(source, keywords).split(tokens));
        HeaderCheck.check(statements, faults);
        SourceSpan whole = new SourceSpan(0, source.text().length());
        return new ParseResult(
                new PolicyFile(statements, keywords.table().language(), whole), faults.sorted(limits.maxDiagnostics()));
    }

    private void readStatements(List<List<CommonToken>> pieces) {
        int next = 0;
        while (next < pieces.size()) {
            List<CommonToken> piece = pieces.get(next++);
            if (keywords.opening(piece).isEmpty()) {
                unknown(piece);
                continue;
            }
            int strays = next;
            while (strays < pieces.size() && isStray(pieces.get(strays))) {
                strays++;
            }
            Faults own = faults.part();
            Statement statement = readStatement(piece, own);
            boolean goesOn = next < strays && keywords.continues(pieces.get(next), piece);
            if (goesOn || (next < strays && endsAtFault(piece, own))) {
                Faults joined = faults.part();
                Statement whole = readContinued(piece, pieces.subList(next, strays), joined);
                if (goesOn || !(whole instanceof Statement.Unreadable)) {
                    own = joined;
                    statement = whole;
                    next = strays;
                }
            }
            statements.add(statement);
            faults.addAll(own);
        }
    }

    private boolean isStray(List<CommonToken> piece) {
        return keywords.opening(piece).isEmpty() && !isMarked(piece);
    }

    /** True if a statement follows a sign at the margin, such as the dash of a list. */
    private boolean isMarked(List<CommonToken> piece) {
        return piece.size() > 1
                && piece.get(0).getType() != EdaranLexer.WORD
                && keywords.opening(piece.subList(1, piece.size())).isPresent();
    }

    private Statement readContinued(List<CommonToken> piece, List<List<CommonToken>> strays, Faults own) {
        List<CommonToken> whole = new ArrayList<>(piece);
        strays.forEach(whole::addAll);
        CommonToken first = strays.get(0).get(0);
        own.add(
                DiagnosticCode.UNINDENTED_PART,
                Faults.spanOf(first),
                "what belongs to a statement is indented, and `" + Faults.shown(first.getText()) + "` opens none",
                "put spaces before `" + Faults.shown(first.getText()) + "`");
        return readStatement(whole, own);
    }

    /** True if the last word of the statement, or what is missing behind it, is at fault. */
    private static boolean endsAtFault(List<CommonToken> piece, Faults own) {
        int end = Faults.spanOf(piece.get(piece.size() - 1)).end();
        return own.sorted(Integer.MAX_VALUE).stream()
                .anyMatch(fault -> fault.span().end() >= end);
    }

    private Statement readStatement(List<CommonToken> piece, Faults own) {
        if (!StatementSplitter.atMargin(source, piece.get(0))) {
            indented(piece.get(0), own);
        }
        List<CommonToken> merged = TableLines.complete(keywords.merge(piece, own), own);
        Optional<CommonToken> tooDeep = NestingGuard.tooDeep(merged, limits.maxNesting());
        if (tooDeep.isPresent()) {
            own.add(
                    DiagnosticCode.NESTED_TOO_DEEP,
                    Faults.spanOf(tooDeep.get()),
                    "parentheses, lists and `not` nest more than " + limits.maxNesting() + " levels deep here");
            return unreadable(merged);
        }
        Optional<StatementContext> tree = parser.parse(merged, own);
        return tree.map(context -> new StatementBuilder(new Leaves(own)).build(context))
                .orElseGet(() -> unreadable(merged));
    }

    private void indented(CommonToken first, Faults own) {
        own.add(
                DiagnosticCode.INDENTED_STATEMENT,
                Faults.spanOf(first),
                "a statement starts in the first column",
                "remove the spaces before `" + Faults.shown(first.getText()) + "`");
    }

    /** A statement whose first word opens none: with the nearest opener in its place it still declares its names. */
    private void unknown(List<CommonToken> piece) {
        CommonToken first = piece.get(0);
        if (isMarked(piece)) {
            faults.add(
                    DiagnosticCode.UNKNOWN_STATEMENT,
                    Faults.spanOf(first),
                    "`" + Faults.shown(first.getText()) + "` opens no statement",
                    "remove `" + Faults.shown(first.getText()) + "`");
            statements.add(readStatement(piece.subList(1, piece.size()), faults.part()));
            return;
        }
        if (opensWith(first, EdaranLexer.REPLACE_RULE) || opensWith(first, EdaranLexer.DELETE_RULE)) {
            statements.add(unchangeable(piece, first));
            return;
        }
        Optional<Keyword> foreign = keywords.foreignOpening(piece);
        if (foreign.isPresent()) {
            foreign(piece, foreign.get());
            return;
        }
        if (phraseMeant(piece)) {
            return;
        }
        String message = "`" + Faults.shown(first.getText()) + "` opens no statement";
        Optional<List<String>> meant = openingMeant(first);
        if (meant.isEmpty()) {
            Diagnostic fault = Diagnostic.of(DiagnosticCode.UNKNOWN_STATEMENT, source, Faults.spanOf(first), message);
            faults.add(openings.advice(first.getText()).map(fault::withHelp).orElse(fault));
            statements.add(unreadable(piece));
            return;
        }
        String right = "write `" + String.join(" ", meant.get()) + "`";
        faults.add(DiagnosticCode.UNKNOWN_STATEMENT, Faults.spanOf(first), message, right);
        statements.add(readStatement(repaired(piece, 1, meant.get()), faults.part()));
    }

    /** Reports an opening of several words that is nearly one of the language, and reads on as if it were that. */
    private boolean phraseMeant(List<CommonToken> piece) {
        List<String> phrases = openers().map(Keyword::phrase).toList();
        for (int count = Math.min(LONGEST_OPENING, piece.size()); count > 1; count--) {
            List<CommonToken> words = piece.subList(0, count);
            if (words.stream().anyMatch(word -> word.getType() != EdaranLexer.WORD)) {
                continue;
            }
            String written = words.stream().map(CommonToken::getText).collect(Collectors.joining(" "));
            Optional<String> meant = DidYouMean.nearest(written, phrases).filter(phrase -> phrase.contains(" "));
            if (meant.isPresent()) {
                faults.add(
                        DiagnosticCode.UNKNOWN_STATEMENT,
                        Faults.spanOf(piece.get(0)).to(Faults.spanOf(piece.get(count - 1))),
                        "`" + Faults.shown(written) + "` opens no statement",
                        "write `" + meant.get() + "`");
                List<String> right = List.of(meant.get().split(" ", -1));
                statements.add(readStatement(repaired(piece, count, right), faults.part()));
                return true;
            }
        }
        return false;
    }

    private Stream<Keyword> openers() {
        return keywords.table().keywords().stream().filter(keyword -> keyword.place() == KeywordPlace.OPENING);
    }

    /** The words of the statement that was probably meant by a word. */
    private Optional<List<String>> openingMeant(CommonToken first) {
        if (first.getType() != EdaranLexer.WORD
                || openings.advice(first.getText()).isPresent()) {
            return Optional.empty();
        }
        List<String> openers = openers().map(keyword -> keyword.words().get(0)).toList();
        return openings.meant(first.getText())
                .or(() -> openers()
                        .map(Keyword::words)
                        .filter(words -> words.get(0).equals(first.getText()))
                        .findFirst())
                .or(() -> DidYouMean.nearest(first.getText(), openers).map(List::of));
    }

    /** A statement that opens in another language is read on as if it opened in that of the file. */
    private void foreign(List<CommonToken> piece, Keyword opening) {
        CommonToken written = new CommonToken(piece.get(0));
        written.setStopIndex(piece.get(opening.words().size() - 1).getStopIndex());
        keywords.foreignWords().report(written, opening, faults);
        List<String> own = keywords.table().keywords().stream()
                .filter(keyword -> keyword.token() == opening.token() && keyword.place() == KeywordPlace.OPENING)
                .findFirst()
                .orElseThrow()
                .words();
        Faults inside = faults.part();
        statements.add(readStatement(repaired(piece, opening.words().size(), own), inside));
        faults.addAll(inside);
    }

    /** The statement with other words in place of its first ones. */
    private static List<CommonToken> repaired(List<CommonToken> piece, int length, List<String> words) {
        List<CommonToken> repaired = new ArrayList<>();
        for (String word : words) {
            CommonToken opener = new CommonToken(piece.get(0));
            opener.setText(word);
            repaired.add(opener);
        }
        repaired.addAll(piece.subList(length, piece.size()));
        return repaired;
    }

    /** True if a word is the first of a keyword. */
    private boolean opensWith(CommonToken word, int token) {
        String phrase = keywords.table().phraseOf(token).orElseThrow();
        return phrase.startsWith(word.getText() + " ");
    }

    /** An amendment of something that no policy can change in another one. */
    private Statement unchangeable(List<CommonToken> piece, CommonToken verb) {
        boolean deletes = opensWith(verb, EdaranLexer.DELETE_RULE);
        CommonToken what = piece.get(Math.min(1, piece.size() - 1));
        faults.add(
                DiagnosticCode.NOT_REPLACEABLE,
                Faults.spanOf(verb).to(Faults.spanOf(what)),
                deletes
                        ? "an amendment deletes nothing but rules"
                        : "an amendment replaces nothing but a rule, window, table, group, category or list",
                deletes
                        ? "write `delete rule NAME from DATE`"
                        : "write `replace rule NAME from DATE: …`, or another of these words for `rule`");
        return unreadable(piece);
    }

    private static Statement unreadable(List<CommonToken> tokens) {
        SourceSpan span = Faults.spanOf(tokens.get(0)).to(Faults.spanOf(tokens.get(tokens.size() - 1)));
        Optional<Name> name = tokens.size() > 1 && tokens.get(1).getType() == EdaranLexer.WORD
                ? Optional.of(new Name(tokens.get(1).getText(), Faults.spanOf(tokens.get(1))))
                : Optional.empty();
        return new Statement.Unreadable(tokens.get(0).getText(), name, span);
    }
}
