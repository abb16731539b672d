package org.edaran.lang.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.CommonToken;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordPlace;
import org.edaran.grammar.KeywordTable;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** Recognises who is exempt, as circulars say it, and shows the exception that says it here. */
final class ExemptionTeacher {

    private static final Set<String> EXEMPT =
            Set.of("exempt", "exempted", "excused", "excluded", "dikecualikan", "dibebaskan");
    private static final Set<String> BEFORE = Set.of("is", "are", "be", "shall", "will", "who", "yang", "adalah");

    private final SourceText source;
    private final KeywordTable table;

    ExemptionTeacher(SourceText source, KeywordTable table) {
        this.source = source;
        this.table = table;
    }

    /** What was probably meant. */
    Optional<Diagnostic> teach(FaultPlace place) {
        int opening = place.tokens().get(0).getType();
        boolean exception = opening == EdaranParser.EXCEPTION;
        if (place.atEnd() || place.index() == 0 || !(exception || opening == EdaranParser.RULE)) {
            return Optional.empty();
        }
        List<CommonToken> tokens = place.tokens();
        return IntStream.range(place.index() - 1, tokens.size())
                .filter(at -> at > 1 && EXEMPT.contains(tokens.get(at).getText().toLowerCase(Locale.ROOT)))
                .boxed()
                .findFirst()
                .map(at -> exception ? ofException(tokens, at) : ofRule(tokens, at));
    }

    private Diagnostic ofException(List<CommonToken> tokens, int at) {
        return fault(tokens, at, "an exception says what of a rule does not apply")
                .withHelp("write `" + waiver(tokens, at) + "`");
    }

    private Diagnostic ofRule(List<CommonToken> tokens, int at) {
        String to = table.phraseOf(EdaranParser.TO, KeywordPlace.EXCEPTION).orElseThrow();
        String name = tokens.get(1).getText();
        return fault(tokens, at, "who is exempt is told by an exception to the rule that they are exempt from")
                .withHelp("write `" + phrase(EdaranParser.EXCEPTION) + " " + name + " " + to + " "
                        + exemptFrom(tokens, at).orElse("…") + citation(tokens) + ": " + waiver(tokens, at) + "`");
    }

    /** {@code does not apply}, for whom and when. */
    private String waiver(List<CommonToken> tokens, int at) {
        String who = condition(tokens, at)
                .map(words -> " " + phrase(EdaranParser.WHERE) + " " + words)
                .orElse("");
        int during = IntStream.range(at, tokens.size())
                .filter(i -> tokens.get(i).getType() == EdaranParser.DURING
                        || tokens.get(i).getType() == EdaranParser.DURING_IN_FORCE)
                .findFirst()
                .orElse(tokens.size());
        String when = during == tokens.size() ? "" : " " + words(tokens, during, tokens.size());
        return phrase(EdaranParser.DOES_NOT_APPLY) + who + when;
    }

    private String citation(List<CommonToken> tokens) {
        return tokens.get(2).getType() == EdaranParser.CITES ? " " + words(tokens, 2, 4) : "";
    }

    /** The condition on those who are exempt; nothing for all. */
    private Optional<String> condition(List<CommonToken> tokens, int at) {
        int end = beforeVerb(tokens, at);
        int start = IntStream.range(0, end)
                        .filter(i -> tokens.get(i).getType() == EdaranParser.COLON)
                        .findFirst()
                        .orElse(end - 1)
                + 1;
        if (start >= end) {
            return Optional.empty();
        }
        int first = tokens.get(start).getType();
        boolean staff = first == EdaranParser.STAFF;
        int from = start + (staff || first == EdaranParser.EMPLOYEES_WHERE ? 1 : 0);
        while (from < end
                && (tokens.get(from).getType() == EdaranParser.WHERE
                        || BEFORE.contains(tokens.get(from).getText()))) {
            from++;
        }
        boolean named = from == start;
        return from < end ? Optional.of(named ? "…" : words(tokens, from, end)) : Optional.empty();
    }

    private static int beforeVerb(List<CommonToken> tokens, int at) {
        int end = at;
        while (end > 2 && BEFORE.contains(tokens.get(end - 1).getText())) {
            end--;
        }
        return end;
    }

    /** The rule that is named behind the verb, or else the only other rule of the text. */
    private Optional<String> exemptFrom(List<CommonToken> tokens, int at) {
        String own = tokens.get(1).getText();
        Matcher rules = Pattern.compile(
                        "(?m)^" + Pattern.quote(phrase(EdaranParser.RULE)) + "\\h+([\\p{L}\\p{M}0-9_]+)")
                .matcher(source.text());
        List<String> others = rules.results()
                .map(rule -> rule.group(1))
                .filter(rule -> !rule.equals(own))
                .toList();
        Optional<String> named = tokens.subList(at, tokens.size()).stream()
                .map(CommonToken::getText)
                .filter(others::contains)
                .findFirst();
        return named.or(() -> others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty());
    }

    private String words(List<CommonToken> tokens, int start, int end) {
        return source.textOf(Faults.spanOf(tokens.get(start)).to(Faults.spanOf(tokens.get(end - 1))))
                .replaceAll("\\s+", " ");
    }

    private Diagnostic fault(List<CommonToken> tokens, int at, String message) {
        int first = beforeVerb(tokens, at);
        SourceSpan span = Faults.spanOf(tokens.get(first)).to(Faults.spanOf(tokens.get(at)));
        return Diagnostic.of(DiagnosticCode.SYNTAX, source, span, message);
    }

    private String phrase(int token) {
        return table.phraseOf(token).orElseThrow();
    }
}
