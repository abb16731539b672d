package org.edaran.compiled;

import java.util.Comparator;
import org.edaran.model.Calendar;
import org.edaran.model.Category;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Field;
import org.edaran.model.Mode;
import org.edaran.model.Parameter;
import org.edaran.model.Policy;
import org.edaran.model.RuleException;
import org.edaran.model.Table;
import org.edaran.model.Value;
import org.edaran.model.ValueType;

/** What shapes need of each other. Each is looked up when it is used, so that no class waits for another one to be made. */
final class Refs {

    static final Shape<Expression> EXPRESSION = Shape.later(() -> Expressions.SHAPE);
    static final Shape<DateSet> DATE_SET = Shape.later(() -> Dates.SHAPE);
    static final Shape<Value> VALUE = Shape.later(() -> Values.SHAPE);
    static final Shape<ValueType> TYPE = Shape.later(() -> Values.TYPES);
    static final Shape<RuleException> EXCEPTION = Shape.later(() -> Policies.EXCEPTIONS);

    static final Shape<Mode> MODE = Shape.later(() -> Declarations.MODE.reference());
    static final Shape<Field> FACT = Shape.later(() -> Declarations.FACT.reference());
    static final Shape<Category> CATEGORY = Shape.later(() -> Declarations.CATEGORY.reference());
    static final Shape<Table> TABLE = Shape.later(() -> Declarations.TABLE.reference());
    static final Shape<Parameter> PARAMETER = Shape.later(() -> Declarations.PARAMETER.reference());
    static final Shape<Calendar> CALENDAR = Shape.later(() -> Dates.CALENDAR.reference());
    static final Shape<Policy> POLICY = Shape.later(() -> Policies.POLICY.reference());

    static final Comparator<Mode> BY_NAME = Comparator.comparing(Mode::name);

    private Refs() {}
}
