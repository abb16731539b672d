package org.edaran.lang.ast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.edaran.lang.GoldenFiles;
import org.edaran.lang.TreeText;
import org.edaran.lang.parse.PolicyParser;
import org.junit.jupiter.api.Test;

class FamiliesTest {

    private static final List<Class<?>> FAMILIES = List.of(
            Statement.class,
            HeaderItem.class,
            FieldType.class,
            CalendarDays.class,
            DateSpan.class,
            Sentence.class,
            Counted.class,
            Denominator.class,
            Group.class,
            Subject.class,
            Tail.class,
            ExceptionEffect.class,
            TableCell.class,
            TableValue.class,
            Period.class,
            DeadlinePoint.class,
            AstExpression.class,
            Literal.class,
            Given.class,
            Situation.class,
            Expectation.class,
            Outcome.class);

    /** A node without a good text would be one that nobody has seen written, formatted and read again. */
    @Test
    void everyKindOfNode_isInTheGoodCorpus() {
        Set<String> missing = new TreeSet<>();
        FAMILIES.stream()
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .filter(kind -> kind != Literal.class && kind != Statement.Unreadable.class)
                .forEach(kind -> missing.add(kind.getName()));
        GoldenFiles.cases("good")
                .forEach(file ->
                        remove(PolicyParser.parse(GoldenFiles.text(file)).file(), missing));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyEnumConstantOfTheTree_isInTheGoodCorpus() {
        Set<String> missing = new TreeSet<>();
        Stream.of(
                        Bound.values(),
                        Modal.Verb.values(),
                        FieldType.Kind.values(),
                        FieldOption.Kind.values(),
                        Sentence.Measure.values(),
                        Denominator.Base.values(),
                        Denominator.OwnDays.values(),
                        Period.Unit.values(),
                        Deadline.Relation.values(),
                        Tail.Direction.values(),
                        AstExpression.Relation.values(),
                        AstExpression.ArithmeticOperator.values(),
                        AstExpression.PresenceKind.values(),
                        AstExpression.SinceUnit.values(),
                        Literal.DurationUnit.values(),
                        HeaderItem.TextKind.values(),
                        HeaderItem.Relation.values())
                .flatMap(Stream::of)
                .forEach(constant -> missing.add("=" + constant));
        StringBuilder trees = new StringBuilder();
        GoldenFiles.cases("good")
                .forEach(file -> trees.append(TreeText.withoutSpans(
                        PolicyParser.parse(GoldenFiles.text(file)).file())));
        missing.removeIf(constant -> trees.indexOf(constant) >= 0);
        assertThat(missing).isEmpty();
    }

    private static void remove(Node node, Set<String> missing) {
        missing.remove(node.getClass().getName());
        TreeText.children((Record) node, child -> remove(child, missing));
    }
}
