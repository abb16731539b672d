package org.edaran.lang.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.EdaranParser.*;
import org.edaran.grammar.EdaranParserBaseVisitor;
import org.edaran.grammar.KeywordTable;
import org.edaran.lang.ast.HeaderItem;
import org.edaran.lang.ast.Literal;
import org.edaran.lang.ast.Name;
import org.edaran.source.SourceSpan;

/** Builds the lines of a policy header. */
final class HeaderBuilder extends EdaranParserBaseVisitor<HeaderItem> {

    private static final Map<String, String> CODES =
            Map.of("indonesia", "id", "indonesian", "id", "inggris", "en", "english", "en");

    private final Leaves leaves;

    HeaderBuilder(Leaves leaves) {
        this.leaves = leaves;
    }

    /**
     * The lines in the order of the text; one that is written twice is reported and left out, and so is the language of
     * the keywords, which belongs to the file.
     */
    List<HeaderItem> items(List<HeaderItemContext> contexts) {
        Map<String, SourceSpan> kinds = new HashMap<>();
        List<HeaderItem> items = new ArrayList<>();
        for (HeaderItemContext context : contexts) {
            String word = context.getStart().getText();
            boolean forSeveral = context instanceof ProlongsContext || context instanceof RepealsContext;
            SourceSpan first = kinds.putIfAbsent(forSeveral ? context.getText() : word, Leaves.span(context));
            if (first != null) {
                repeated(word, Leaves.span(context), first);
            } else if (context instanceof KeywordLanguageContext named) {
                checkLanguage(named.language);
            } else {
                items.add(visit(context));
            }
        }
        return items;
    }

    @Override
    public HeaderItem visitBasedOn(BasedOnContext context) {
        HeaderItem.Relation relation = context.relation.getType() == EdaranParser.IMPLEMENTS
                ? HeaderItem.Relation.IMPLEMENTS
                : HeaderItem.Relation.AMENDS;
        return new HeaderItem.Related(relation, leaves.text(context.other), Optional.empty(), Leaves.span(context));
    }

    @Override
    public HeaderItem visitProlongs(ProlongsContext context) {
        return new HeaderItem.Related(
                HeaderItem.Relation.PROLONGS,
                leaves.text(context.other),
                Optional.of(leaves.date(context.date())),
                Leaves.span(context));
    }

    @Override
    public HeaderItem visitRepeals(RepealsContext context) {
        return new HeaderItem.Related(
                HeaderItem.Relation.REPEALS,
                leaves.text(context.other),
                Optional.of(leaves.date(context.date())),
                Leaves.span(context));
    }

    private void repeated(String word, SourceSpan span, SourceSpan first) {
        Faults faults = leaves.faults();
        faults.add(Diagnostic.of(
                        DiagnosticCode.REPEATED_PART,
                        faults.source(),
                        span,
                        "`" + word + "` is written twice in one header")
                .withLabel(faults.source(), first, "the first one"));
    }

    /** The words of the file are read already, in the language that is named here; it must only be one there is. */
    void checkLanguage(NameContext context) {
        Name language = Leaves.name(context);
        if (KeywordTable.of(language.text()).isEmpty()) {
            String code = CODES.get(language.text().toLowerCase(Locale.ROOT));
            String known = KeywordTable.all().stream()
                    .filter(table -> code == null || table.language().equals(code))
                    .map(table -> "`" + table.language() + "`")
                    .collect(Collectors.joining(" or "));
            leaves.faults()
                    .add(
                            DiagnosticCode.SYNTAX,
                            language.span(),
                            "the words of the language are not known in `" + language + "`",
                            "write " + known);
        }
    }

    @Override
    public HeaderItem visitTextItem(TextItemContext context) {
        HeaderItem.TextKind kind = switch (context.kind.getType()) {
            case EdaranParser.TITLE -> HeaderItem.TextKind.TITLE;
            case EdaranParser.ISSUER -> HeaderItem.TextKind.ISSUER;
            case EdaranParser.SOURCE -> HeaderItem.TextKind.SOURCE;
            default -> HeaderItem.TextKind.VERSION;
        };
        return new HeaderItem.TextItem(kind, leaves.text(context.text), Leaves.span(context));
    }

    @Override
    public HeaderItem visitIssued(IssuedContext context) {
        return new HeaderItem.Issued(leaves.date(context.date()).value(), Leaves.span(context));
    }

    @Override
    public HeaderItem visitInForce(InForceContext context) {
        Literal.Date from = leaves.date(context.from);
        Optional<Literal.Date> until = Optional.ofNullable(context.until).map(leaves::date);
        Optional<LocalDate> last = until.map(Literal.Date::value);
        return new HeaderItem.InForce(from.value(), last, Leaves.span(context));
    }

    @Override
    public HeaderItem visitNamedTimeZone(NamedTimeZoneContext context) {
        return new HeaderItem.NamedTimeZone(leaves.text(context.zone), Leaves.span(context));
    }

    @Override
    public HeaderItem visitTimeZoneOf(TimeZoneOfContext context) {
        return new HeaderItem.TimeZoneOf(Leaves.owner(context.owner()), Leaves.span(context));
    }

    @Override
    public HeaderItem visitDefaultStrength(DefaultStrengthContext context) {
        return new HeaderItem.DefaultStrength(SentenceBuilder.modal(context.verb), Leaves.span(context));
    }

    @Override
    public HeaderItem visitMessageLanguage(MessageLanguageContext context) {
        return new HeaderItem.MessageLanguage(Leaves.name(context.language), Leaves.span(context));
    }
}
