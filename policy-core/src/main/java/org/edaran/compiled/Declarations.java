package org.edaran.compiled;

import org.edaran.model.Category;
import org.edaran.model.Comparison;
import org.edaran.model.Field;
import org.edaran.model.Mode;
import org.edaran.model.Owner;
import org.edaran.model.Parameter;
import org.edaran.model.Path;
import org.edaran.model.Step;
import org.edaran.model.Strength;
import org.edaran.model.Table;

/** The shapes of what a policy declares and several of its parts may name. */
final class Declarations {

    static final Shape<Comparison> COMPARISON = Plain.words(Comparison.class, Comparison::sign);

    static final Shape<Path> PATH = path();

    static final Definition<Mode> MODE = new Definition<>("mode", Mode::name, mode());

    static final Definition<Field> FACT = new Definition<>("fact", Field::name, field());

    static final Definition<Category> CATEGORY = new Definition<>("category", Category::name, category());

    static final Definition<Table> TABLE = new Definition<>("table", Table::name, table());

    static final Definition<Parameter> PARAMETER = new Definition<>("parameter", Parameter::name, parameter());

    private Declarations() {}

    private static Shape<Path> path() {
        Parts<Path> parts = new Parts<>();
        var steps = parts.list("steps", Plain.words(Step.class), Path::steps);
        return parts.made(read -> new Path(read.of(steps)));
    }

    private static Shape<Mode> mode() {
        Parts<Mode> parts = new Parts<>();
        var name = parts.one("name", Plain.TEXT, Mode::name);
        var onDuty = parts.flag("onDuty", Mode::onDuty);
        return parts.made(read -> new Mode(read.of(name), read.of(onDuty)));
    }

    private static Shape<Field> field() {
        Parts<Field> parts = new Parts<>();
        var name = parts.one("name", Plain.TEXT, Field::name);
        var title = parts.maybe("title", Plain.TEXT, Field::title);
        var owner = parts.one("owner", Plain.words(Owner.class), Field::owner);
        var type = parts.one("type", Refs.TYPE, Field::type);
        var dated = parts.flag("dated", Field::dated);
        var optional = parts.flag("optional", Field::optional);
        var confidential = parts.flag("confidential", Field::confidential);
        var at = parts.one("at", Plain.PLACE, Field::at);
        return parts.made(read -> new Field(
                read.of(name),
                read.of(title),
                read.of(owner),
                read.of(type),
                read.of(dated),
                read.of(optional),
                read.of(confidential),
                read.of(at)));
    }

    private static Shape<Category> category() {
        Parts<Category> parts = new Parts<>();
        var name = parts.one("name", Plain.TEXT, Category::name);
        var title = parts.maybe("title", Plain.TEXT, Category::title);
        var members = parts.one("members", Refs.EXPRESSION, Category::members);
        var at = parts.one("at", Plain.PLACE, Category::at);
        return parts.made(read -> new Category(read.of(name), read.of(title), read.of(members), read.of(at)));
    }

    private static Shape<Table> table() {
        Parts<Table> parts = new Parts<>();
        var name = parts.one("name", Plain.TEXT, Table::name);
        var type = parts.one("type", Refs.TYPE, Table::type);
        var rows = parts.list("rows", Values.ROW, Table::rows);
        var otherwise = parts.maybe("otherwise", Refs.VALUE, Table::otherwise);
        return parts.made(read -> new Table(read.of(name), read.of(type), read.of(rows), read.of(otherwise)));
    }

    private static Shape<Parameter> parameter() {
        Parts<Parameter.Limit> limit = new Parts<>();
        var comparison = limit.one("by", COMPARISON, Parameter.Limit::comparison);
        var bound = limit.one("value", Refs.VALUE, Parameter.Limit::value);
        limit.made(read -> new Parameter.Limit(read.of(comparison), read.of(bound)));
        Parts<Parameter.Decision> decision = new Parts<>();
        var subject = decision.maybe("subject", Plain.TEXT, Parameter.Decision::subject);
        var dates = decision.one("dates", Refs.DATE_SET, Parameter.Decision::dates);
        var decided = decision.one("value", Refs.VALUE, Parameter.Decision::value);
        var written = decision.one("at", Plain.PLACE, Parameter.Decision::at);
        decision.made(
                read -> new Parameter.Decision(read.of(subject), read.of(dates), read.of(decided), read.of(written)));
        Parts<Parameter> parts = new Parts<>();
        var name = parts.one("name", Plain.TEXT, Parameter::name);
        var owner = parts.maybe("owner", Plain.words(Owner.class), Parameter::owner);
        var type = parts.one("type", Refs.TYPE, Parameter::type);
        var limits = parts.list("limits", limit, Parameter::limits);
        var fallback = parts.maybe("default", Refs.VALUE, Parameter::fallback);
        var duty = parts.one("toBeSet", Plain.words(Strength.class), Parameter::duty);
        var decisions = parts.list("decisions", decision, Parameter::decisions);
        var at = parts.one("at", Plain.PLACE, Parameter::at);
        return parts.made(read -> new Parameter(
                read.of(name),
                read.of(owner),
                read.of(type),
                read.of(limits),
                read.of(fallback),
                read.of(duty),
                read.of(decisions),
                read.of(at)));
    }
}
