package org.edaran.lang.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.lang.ast.ExceptionTarget;
import org.edaran.lang.ast.HeaderItem;
import org.edaran.lang.ast.PolicyFile;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Text;
import org.edaran.lang.parse.ParseResult;
import org.edaran.lang.parse.PolicyParser;
import org.edaran.model.DateRange;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * One policy as it was read.
 *
 * @param id its name; empty if it has no header that can be read
 * @param source its text
 * @param parsed its statements and what is wrong with them
 */
public record PolicyText(String id, SourceText source, ParseResult parsed) {

    /** Reads a text. Never throws because of it. */
    public static PolicyText read(SourceText source) {
        ParseResult parsed = PolicyParser.parse(source);
        String id = parsed.file()
                .header()
                .map(Statement.PolicyHeader::name)
                .map(Text::value)
                .orElse("");
        return new PolicyText(id, source, parsed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PolicyText text && text.source == source;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(source);
    }

    /** Its statements. */
    public PolicyFile file() {
        return parsed.file();
    }

    /** What its header says of other policies, in the order of the text. */
    public List<HeaderItem.Related> relations() {
        return items(HeaderItem.Related.class);
    }

    private <I extends HeaderItem> List<I> items(Class<I> kind) {
        return file().header().stream()
                .flatMap(header -> header.items().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Where it names other policies: in its header and as whose rules it makes exceptions to. */
    List<Text> names() {
        List<Text> names = new ArrayList<>();
        relations().forEach(related -> names.add(related.policy()));
        for (Statement.RuleException exception : file().all(Statement.RuleException.class)) {
            exception.targets().stream()
                    .map(ExceptionTarget::policy)
                    .flatMap(Optional::stream)
                    .forEach(names::add);
        }
        return names;
    }

    /** True if its rules are those of another policy. */
    public boolean isAmendment() {
        return relations().stream().anyMatch(related -> related.relation() == HeaderItem.Relation.AMENDS);
    }

    /** The dates in force as its header states them. */
    public DateRange stated() {
        LocalDate first = issued().orElse(DateRange.MIN);
        for (HeaderItem.InForce item : items(HeaderItem.InForce.class)) {
            LocalDate last = item.until().orElse(DateRange.MAX);
            return new DateRange(item.from(), last.isBefore(item.from()) ? item.from() : last);
        }
        return new DateRange(first, DateRange.MAX);
    }

    /** The day of issue. */
    Optional<LocalDate> issued() {
        return items(HeaderItem.Issued.class).stream().findFirst().map(HeaderItem.Issued::date);
    }

    /** Where its header names it. */
    SourceSpan nameSpan() {
        return file().header().map(header -> header.name().span()).orElseGet(() -> new SourceSpan(0, 0));
    }
}
