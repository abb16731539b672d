package org.edaran.lang.analyse;

import org.edaran.model.BuiltIn;
import org.edaran.model.Expression;
import org.edaran.model.Path;
import org.edaran.model.Step;
import org.edaran.model.Value;

/** Facts and values as a policy writes them. */
final class FactWords {

    private FactWords() {}

    /** Such as {@code service = health} or {@code not trained}. */
    static String of(Expression fact, Value value) {
        String name = of(fact);
        if (value == Value.Bool.TRUE) {
            return name;
        }
        if (value == Value.Bool.FALSE) {
            return "not " + name;
        }
        if (value instanceof Value.Absent) {
            return value == Value.Absent.NONE ? name + " is none" : "not " + name + " is known";
        }
        return name + " = " + shown(fact, value);
    }

    private static String shown(Expression fact, Value value) {
        if (value instanceof Value.Text || value instanceof Value.Region) {
            return "\"" + value.words() + "\"";
        }
        return fact instanceof Expression.FactOf of ? of.field().type().show(value) : value.words();
    }

    private static String of(Expression fact) {
        if (fact instanceof Expression.FactOf of) {
            return isPerson(of.path())
                    ? of.field().name()
                    : of.field().name() + " of " + of.path().words();
        }
        if (fact instanceof Expression.BuiltInFact builtIn) {
            return builtIn.fact().word();
        }
        return fact instanceof Expression.Identity identity ? identity.path().words() : "the fact";
    }

    private static boolean isPerson(Path path) {
        return path.steps().size() == 1 && (path.last() == Step.EMPLOYEE || path.last() == Step.ASSIGNMENT);
    }

    /** True for the date of the day that is judged. */
    static boolean isDate(Expression fact) {
        return fact instanceof Expression.BuiltInFact builtIn && builtIn.fact() == BuiltIn.DATE;
    }
}
