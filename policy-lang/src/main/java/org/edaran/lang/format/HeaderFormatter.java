package org.edaran.lang.format;

import org.edaran.grammar.EdaranParser;
import org.edaran.lang.ast.HeaderItem;

/** Writes the lines of a header. */
final class HeaderFormatter implements HeaderItem.Visitor<String> {

    private final Words words;

    HeaderFormatter(Words words) {
        this.words = words;
    }

    @Override
    public String visitTextItem(HeaderItem.TextItem item) {
        int token = switch (item.kind()) {
            case TITLE -> EdaranParser.TITLE;
            case ISSUER -> EdaranParser.ISSUER;
            case SOURCE -> EdaranParser.SOURCE;
            case VERSION -> EdaranParser.VERSION;
        };
        return words.word(token) + " " + Words.quoted(item.text());
    }

    @Override
    public String visitIssued(HeaderItem.Issued item) {
        return words.word(EdaranParser.ISSUED) + " " + item.date();
    }

    @Override
    public String visitRelated(HeaderItem.Related item) {
        int token = switch (item.relation()) {
            case IMPLEMENTS -> EdaranParser.IMPLEMENTS;
            case AMENDS -> EdaranParser.AMENDS;
            case PROLONGS -> EdaranParser.PROLONGS;
            case REPEALS -> EdaranParser.REPEALS;
        };
        int before = item.relation() == HeaderItem.Relation.PROLONGS ? EdaranParser.UNTIL : EdaranParser.FROM;
        return words.word(token) + " " + Words.quoted(item.policy())
                + Words.optional(item.date(), date -> words.word(before) + " " + date.value());
    }

    @Override
    public String visitInForce(HeaderItem.InForce item) {
        return words.word(EdaranParser.IN_FORCE) + " " + words.word(EdaranParser.FROM) + " " + item.from() + " "
                + words.word(EdaranParser.UNTIL) + " "
                + item.until().map(Object::toString).orElseGet(() -> words.word(EdaranParser.REVOKED));
    }

    @Override
    public String visitNamedTimeZone(HeaderItem.NamedTimeZone item) {
        return words.word(EdaranParser.TIME_ZONE) + " " + Words.quoted(item.zone());
    }

    @Override
    public String visitTimeZoneOf(HeaderItem.TimeZoneOf item) {
        return words.word(EdaranParser.TIME_ZONE) + " " + words.word(EdaranParser.OF) + " "
                + words.owner(item.owner().owner());
    }

    @Override
    public String visitDefaultStrength(HeaderItem.DefaultStrength item) {
        return words.word(EdaranParser.STRENGTH) + " "
                + words.modal(item.strength(), EdaranParser.MUST, EdaranParser.SHOULD, EdaranParser.MAY);
    }

    @Override
    public String visitMessageLanguage(HeaderItem.MessageLanguage item) {
        return words.word(EdaranParser.MESSAGES_IN) + " " + item.language();
    }
}
