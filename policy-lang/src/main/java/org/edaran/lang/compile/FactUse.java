package org.edaran.lang.compile;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.Node;
import org.edaran.model.BuiltIn;
import org.edaran.model.Expression;
import org.edaran.model.Owner;
import org.edaran.model.Path;
import org.edaran.model.Step;
import org.edaran.source.SourceText;

/** Checks that an expression uses only facts that a place can know. */
final class FactUse {

    private final Environment env;
    private final SourceText source;

    FactUse(Environment env, SourceText source) {
        this.env = env;
        this.source = source;
    }

    /** True if only facts of the person are used, none of the day's work; else a report. */
    boolean ofPersonOnly(Expression expression, AstExpression node, String what) {
        Optional<Expression> day = first(expression, FactUse::isOfDay);
        day.ifPresent(part -> env.fault(
                DiagnosticCode.FACT_NOT_FIXED,
                source,
                node.span(),
                what + " must not depend on `" + words(part) + "`, which may change with each piece of work",
                "put the condition after `where` in the rules it is for"));
        return day.isEmpty();
    }

    /** True if only facts of one subject are used; else a report. */
    boolean ofSubjectOnly(Expression expression, Node node, Owner subject) {
        Step step = ReferenceCompiler.stepOf(subject);
        Optional<Expression> other = first(expression, part -> isLeaf(part) && !startsAt(part, step, subject));
        other.ifPresent(part -> env.fault(
                DiagnosticCode.FACT_NOT_FIXED,
                source,
                node.span(),
                "`" + words(part) + "` is not a fact of the " + subject.word() + " that must attest",
                "use facts of " + subject.word() + " only"));
        return other.isEmpty();
    }

    private static boolean startsAt(Expression part, Step step, Owner subject) {
        if (part instanceof Expression.ParameterValue parameter) {
            Optional<Owner> owner = parameter.parameter().owner();
            return owner.isEmpty() || owner.get() == subject;
        }
        Optional<Path> path = pathOf(part);
        return path.isPresent() && path.get().steps().get(0) == step;
    }

    /** The first part, in the order of the text, that passes a test. */
    static Optional<Expression> first(Expression expression, Predicate<Expression> test) {
        if (test.test(expression)) {
            return Optional.of(expression);
        }
        List<Expression> parts = ExpressionParts.of(expression);
        return parts.stream().flatMap(part -> first(part, test).stream()).findFirst();
    }

    /** True for parts that tell of one day's work. */
    static boolean isOfDay(Expression part) {
        boolean category = part instanceof Expression.InCategory || part instanceof Expression.CategoryOf;
        if (part instanceof Expression.ModeIn || category) {
            return true;
        }
        if (part instanceof Expression.BuiltInFact fact) {
            return fact.fact() != BuiltIn.DATE;
        }
        return pathOf(part)
                .map(path ->
                        path.steps().get(0) == Step.ASSIGNMENT || path.steps().get(0) == Step.LOCATION)
                .orElse(false);
    }

    /** True for parts that read data or the day. */
    static boolean isLeaf(Expression part) {
        return part instanceof Expression.ModeIn
                || part instanceof Expression.InCategory
                || part instanceof Expression.CategoryOf
                || part instanceof Expression.BuiltInFact
                || part instanceof Expression.ParameterValue
                || pathOf(part).isPresent();
    }

    /** The way to the data a part reads. */
    static Optional<Path> pathOf(Expression part) {
        if (part instanceof Expression.FactOf fact) {
            return Optional.of(fact.path());
        }
        if (part instanceof Expression.Identity identity) {
            return Optional.of(identity.path());
        }
        if (part instanceof Expression.HasDocument document) {
            return Optional.of(document.path());
        }
        if (part instanceof Expression.Assessed assessed) {
            return Optional.of(assessed.path());
        }
        return part instanceof Expression.HasAttested attested ? Optional.of(attested.path()) : Optional.empty();
    }

    /** A part as a policy writes it. */
    static String words(Expression part) {
        if (part instanceof Expression.FactOf fact) {
            return fact.field().name()
                    + (isPerson(fact.path()) ? "" : " of " + fact.path().words());
        }
        if (part instanceof Expression.HasDocument document) {
            return document.document().name();
        }
        if (part instanceof Expression.HasAttested attested) {
            return attested.attestation().name();
        }
        if (part instanceof Expression.Assessed assessed) {
            return assessed.factor().name();
        }
        if (part instanceof Expression.ParameterValue parameter) {
            return parameter.parameter().name();
        }
        if (part instanceof Expression.BuiltInFact fact) {
            return fact.fact().word();
        }
        if (part instanceof Expression.Identity identity) {
            return identity.path().words();
        }
        return part instanceof Expression.ModeIn ? "mode" : "category";
    }

    private static boolean isPerson(Path path) {
        return path.steps().size() == 1 && (path.last() == Step.EMPLOYEE || path.last() == Step.ASSIGNMENT);
    }
}
