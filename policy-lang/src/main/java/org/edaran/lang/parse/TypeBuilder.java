package org.edaran.lang.parse;

import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.EdaranParser.LevelsContext;
import org.edaran.grammar.EdaranParser.OneOfContext;
import org.edaran.grammar.EdaranParser.OneOfElementContext;
import org.edaran.grammar.EdaranParser.SetOfContext;
import org.edaran.grammar.EdaranParser.SimpleTypeContext;
import org.edaran.grammar.EdaranParserBaseVisitor;
import org.edaran.lang.ast.FieldType;

/** Builds the types of fields and parameters. */
final class TypeBuilder extends EdaranParserBaseVisitor<FieldType> {

    @Override
    public FieldType visitSimpleType(SimpleTypeContext context) {
        FieldType.Kind kind = switch (context.getStart().getType()) {
            case EdaranParser.BOOLEAN_TYPE -> FieldType.Kind.BOOLEAN;
            case EdaranParser.INTEGER_TYPE -> FieldType.Kind.INTEGER;
            case EdaranParser.DECIMAL_TYPE -> FieldType.Kind.DECIMAL;
            case EdaranParser.PERCENT_TYPE -> FieldType.Kind.PERCENT;
            case EdaranParser.MONEY_TYPE -> FieldType.Kind.MONEY;
            case EdaranParser.DATE_TYPE -> FieldType.Kind.DATE;
            case EdaranParser.TIME_TYPE -> FieldType.Kind.TIME;
            case EdaranParser.TEXT_TYPE -> FieldType.Kind.TEXT;
            case EdaranParser.PERIOD_TYPE -> FieldType.Kind.PERIOD;
            case EdaranParser.REGION -> FieldType.Kind.REGION;
            case EdaranParser.DOCUMENT_TYPE -> FieldType.Kind.DOCUMENT;
            case EdaranParser.ATTESTATION_TYPE -> FieldType.Kind.ATTESTATION;
            case EdaranParser.ASSESSMENT_TYPE -> FieldType.Kind.ASSESSMENT;
            case EdaranParser.EVENT_TYPE -> FieldType.Kind.EVENT;
            default -> FieldType.Kind.PLACE;
        };
        return new FieldType.Simple(kind, Leaves.span(context));
    }

    @Override
    public FieldType visitOneOf(OneOfContext context) {
        return new FieldType.OneOf(context.fact().stream().map(Leaves::fact).toList(), Leaves.span(context));
    }

    @Override
    public FieldType visitOneOfElement(OneOfElementContext context) {
        return new FieldType.OneOf(context.fact().stream().map(Leaves::fact).toList(), Leaves.span(context));
    }

    @Override
    public FieldType visitLevels(LevelsContext context) {
        return new FieldType.Levels(context.fact().stream().map(Leaves::fact).toList(), Leaves.span(context));
    }

    @Override
    public FieldType visitSetOf(SetOfContext context) {
        return new FieldType.SetOf(visit(context.elementType()), Leaves.span(context));
    }
}
