package org.edaran.lang.compile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.DidYouMean;
import org.edaran.lang.ast.HeaderItem;
import org.edaran.lang.ast.Modal;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Text;
import org.edaran.model.DateRange;
import org.edaran.model.Strength;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** What the header of a policy says. */
final class Header {

    private static final List<String> LANGUAGES = List.of("en", "id");

    private final Environment env;
    private final SourceText source;
    private final Statement.PolicyHeader statement;

    Header(Environment env, SourceText source, Statement.PolicyHeader statement) {
        this.env = env;
        this.source = source;
        this.statement = statement;
    }

    private <I extends HeaderItem> Optional<I> find(Class<I> kind) {
        return statement.items().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    private Optional<String> text(HeaderItem.TextKind kind) {
        return statement.items().stream()
                .filter(HeaderItem.TextItem.class::isInstance)
                .map(HeaderItem.TextItem.class::cast)
                .filter(item -> item.kind() == kind)
                .findFirst()
                .map(HeaderItem.TextItem::text)
                .map(Text::value);
    }

    String id() {
        return statement.name().value();
    }

    Optional<String> title() {
        return text(HeaderItem.TextKind.TITLE);
    }

    Optional<String> issuer() {
        return text(HeaderItem.TextKind.ISSUER);
    }

    Optional<LocalDate> issued() {
        return find(HeaderItem.Issued.class).map(HeaderItem.Issued::date);
    }

    SourceSpan span() {
        return statement.span();
    }

    /** The strength of a rule without a modal verb. */
    Strength strength() {
        return find(HeaderItem.DefaultStrength.class)
                .map(item -> strengthOf(item.strength()))
                .orElse(Strength.MUST);
    }

    /** The strength a modal verb gives. */
    static Strength strengthOf(Modal modal) {
        return switch (modal.verb()) {
            case MUST -> Strength.MUST;
            case SHOULD -> Strength.SHOULD;
            case MAY -> Strength.MAY;
        };
    }

    /** The dates on which the policy holds; where it does not say, from its issue without end, with a warning. */
    DateRange inForce() {
        Optional<HeaderItem.InForce> stated = find(HeaderItem.InForce.class);
        if (stated.isPresent()) {
            HeaderItem.InForce item = stated.get();
            return new DateCompiler(env, source)
                    .ordered(item.from(), item.until().orElse(DateRange.MAX), item.span())
                    .orElseGet(() -> new DateRange(DateRange.MIN, DateRange.MAX));
        }
        Optional<LocalDate> issued = issued();
        String meaning =
                issued.map(date -> "from its issue on " + date + " without end").orElse("always");
        Diagnostic fault = Diagnostic.of(
                DiagnosticCode.NO_IN_FORCE,
                source,
                statement.name().span(),
                "the header does not say when the policy is in force, so it is " + meaning);
        env.fault(issued.map(date -> fault.withHelp("add the line `in force from " + date + " until revoked`"))
                .orElse(fault));
        return new DateRange(issued.orElse(DateRange.MIN), DateRange.MAX);
    }

    /** Reports a time zone or language that does not exist. */
    void check() {
        find(HeaderItem.NamedTimeZone.class).ifPresent(item -> zone(item.zone()));
        find(HeaderItem.MessageLanguage.class).ifPresent(item -> language(item.language()));
    }

    private void zone(Text zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone.value())) {
            Diagnostic fault = Diagnostic.of(
                    DiagnosticCode.UNKNOWN_TIME_ZONE,
                    source,
                    zone.span(),
                    "there is no time zone `" + zone.value() + "`");
            env.fault(DidYouMean.nearest(zone.value(), ZoneId.getAvailableZoneIds())
                    .map(near -> fault.withHelp("write `\"" + near + "\"`"))
                    .orElseGet(() -> fault.withHelp("write a zone such as `\"Asia/Jakarta\"`")));
        }
    }

    private void language(Name language) {
        if (!LANGUAGES.contains(language.text())) {
            env.fault(
                    DiagnosticCode.NOT_IN_LIST,
                    source,
                    language.span(),
                    "`" + language + "` is not one of " + String.join(", ", LANGUAGES),
                    "write `en` or `id`");
        }
    }
}
