package org.edaran.lang.format;

import java.util.List;
import java.util.stream.Collectors;
import org.edaran.grammar.EdaranParser;
import org.edaran.lang.ast.FieldOption;
import org.edaran.lang.ast.FieldType;
import org.edaran.lang.ast.Name;

/** Writes the types and options of fields. */
final class TypeFormatter implements FieldType.Visitor<String> {

    private final Words words;

    TypeFormatter(Words words) {
        this.words = words;
    }

    String option(FieldOption option) {
        return words.word(
                switch (option.kind()) {
                    case DATED -> EdaranParser.DATED;
                    case OPTIONAL -> EdaranParser.OPTIONAL;
                    case CONFIDENTIAL -> EdaranParser.CONFIDENTIAL;
                });
    }

    @Override
    public String visitSimple(FieldType.Simple type) {
        return words.word(
                switch (type.kind()) {
                    case BOOLEAN -> EdaranParser.BOOLEAN_TYPE;
                    case INTEGER -> EdaranParser.INTEGER_TYPE;
                    case DECIMAL -> EdaranParser.DECIMAL_TYPE;
                    case PERCENT -> EdaranParser.PERCENT_TYPE;
                    case MONEY -> EdaranParser.MONEY_TYPE;
                    case DATE -> EdaranParser.DATE_TYPE;
                    case TIME -> EdaranParser.TIME_TYPE;
                    case TEXT -> EdaranParser.TEXT_TYPE;
                    case PERIOD -> EdaranParser.PERIOD_TYPE;
                    case REGION -> EdaranParser.REGION;
                    case DOCUMENT -> EdaranParser.DOCUMENT_TYPE;
                    case ATTESTATION -> EdaranParser.ATTESTATION_TYPE;
                    case ASSESSMENT -> EdaranParser.ASSESSMENT_TYPE;
                    case EVENT -> EdaranParser.EVENT_TYPE;
                    case PLACE -> EdaranParser.PLACE_TYPE;
                });
    }

    @Override
    public String visitOneOf(FieldType.OneOf type) {
        return words.word(EdaranParser.ONE_OF) + " [" + members(type.members(), ", ") + "]";
    }

    @Override
    public String visitLevels(FieldType.Levels type) {
        return members(type.levels(), " < ");
    }

    private String members(List<Name> names, String between) {
        return names.stream().map(words::fact).collect(Collectors.joining(between));
    }

    @Override
    public String visitSetOf(FieldType.SetOf type) {
        return words.word(EdaranParser.SET_OF) + " " + type.element().accept(this);
    }
}
