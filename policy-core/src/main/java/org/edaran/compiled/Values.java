package org.edaran.compiled;

import org.edaran.model.Coordinates;
import org.edaran.model.TableKey;
import org.edaran.model.TableRow;
import org.edaran.model.Value;
import org.edaran.model.ValueType;

/** The shapes of values, of their types, and of the rows of tables. */
final class Values {

    static final Shape<Value> SHAPE = kindsOfValues();

    static final Shape<ValueType> TYPES = kindsOfTypes();

    static final Shape<TableRow> ROW = row();

    private Values() {}

    private static Shape<Coordinates> coordinates() {
        Parts<Coordinates> parts = new Parts<>();
        var latitude = parts.one("latitude", Plain.INTEGER, Coordinates::latitude);
        var longitude = parts.one("longitude", Plain.INTEGER, Coordinates::longitude);
        return parts.made(read -> new Coordinates(read.of(latitude), read.of(longitude)));
    }

    private static Kinds<Value> kindsOfValues() {
        Parts<Value.Absent> absent = new Parts<>();
        var which = absent.one("which", Plain.words(Value.Absent.class), value -> value);
        Parts<Value.Bool> truth = new Parts<>();
        var holds = truth.one("value", Plain.words(Value.Bool.class), value -> value);
        Parts<Value.Numeric> number = new Parts<>();
        var fraction = number.one("value", Plain.FRACTION, Value.Numeric::value);
        Parts<Value.Day> day = new Parts<>();
        var date = day.one("value", Plain.DATE, Value.Day::date);
        Parts<Value.Clock> clock = new Parts<>();
        var time = clock.one("value", Plain.TIME, Value.Clock::time);
        Parts<Value.Text> text = new Parts<>();
        var words = text.one("value", Plain.TEXT, Value.Text::text);
        return composedValues(new Kinds<Value>()
                .with("absent", Value.Absent.class, absent.made(read -> read.of(which)))
                .with("truth", Value.Bool.class, truth.made(read -> read.of(holds)))
                .with("number", Value.Numeric.class, number.made(read -> new Value.Numeric(read.of(fraction))))
                .with("date", Value.Day.class, day.made(read -> new Value.Day(read.of(date))))
                .with("time", Value.Clock.class, clock.made(read -> new Value.Clock(read.of(time))))
                .with("text", Value.Text.class, text.made(read -> new Value.Text(read.of(words)))));
    }

    private static Kinds<Value> composedValues(Kinds<Value> kinds) {
        Parts<Value.Region> region = new Parts<>();
        var code = region.one("value", Plain.REGION, Value.Region::code);
        Parts<Value.Place> place = new Parts<>();
        var placeRegion = place.maybe("region", Plain.REGION, Value.Place::region);
        var point = place.maybe("point", coordinates(), Value.Place::point);
        Parts<Value.Symbol> symbol = new Parts<>();
        var name = symbol.one("name", Plain.TEXT, Value.Symbol::name);
        var rank = symbol.one("rank", Plain.INTEGER, Value.Symbol::rank);
        Parts<Value.AnyOf> anyOf = new Parts<>();
        var choices = anyOf.list("values", Refs.VALUE, Value.AnyOf::values);
        Parts<Value.Items> items = new Parts<>();
        var each = items.list("items", Refs.VALUE, Value.Items::items);
        return kinds.with("region", Value.Region.class, region.made(read -> new Value.Region(read.of(code))))
                .with(
                        "place",
                        Value.Place.class,
                        place.made(read -> new Value.Place(read.of(placeRegion), read.of(point))))
                .with("name", Value.Symbol.class, symbol.made(read -> new Value.Symbol(read.of(name), read.of(rank))))
                .with("any of", Value.AnyOf.class, anyOf.made(read -> new Value.AnyOf(read.of(choices))))
                .with("items", Value.Items.class, items.made(read -> new Value.Items(read.of(each))));
    }

    private static Kinds<ValueType> kindsOfTypes() {
        Parts<ValueType.Plain> plain = new Parts<>();
        var of = plain.one("of", Plain.words(ValueType.Plain.class), type -> type);
        Parts<ValueType.Evidence> evidence = new Parts<>();
        var ofEvidence = evidence.one("of", Plain.words(ValueType.Evidence.class), type -> type);
        Parts<ValueType.Symbols> symbols = new Parts<>();
        var names = symbols.list("names", Plain.TEXT, ValueType.Symbols::names);
        var ordered = symbols.flag("ordered", ValueType.Symbols::ordered);
        Parts<ValueType.SetOf> set = new Parts<>();
        var element = set.one("element", Refs.TYPE, ValueType.SetOf::element);
        return new Kinds<ValueType>()
                .with("plain", ValueType.Plain.class, plain.made(read -> read.of(of)))
                .with("evidence", ValueType.Evidence.class, evidence.made(read -> read.of(ofEvidence)))
                .with(
                        "names",
                        ValueType.Symbols.class,
                        symbols.made(read -> new ValueType.Symbols(read.of(names), read.of(ordered))))
                .with("set", ValueType.SetOf.class, set.made(read -> new ValueType.SetOf(read.of(element))));
    }

    private static Shape<TableRow> row() {
        Parts<TableKey.OneOf> oneOf = new Parts<>();
        var values = oneOf.list("values", Refs.VALUE, TableKey.OneOf::values);
        Parts<TableKey.Range> range = new Parts<>();
        var low = range.one("low", Refs.VALUE, TableKey.Range::low);
        var high = range.one("high", Refs.VALUE, TableKey.Range::high);
        Shape<TableKey> key = new Kinds<TableKey>()
                .with("any", TableKey.Any.class, new TableKey.Any())
                .with("one of", TableKey.OneOf.class, oneOf.made(read -> new TableKey.OneOf(read.of(values))))
                .with(
                        "range",
                        TableKey.Range.class,
                        range.made(read -> new TableKey.Range(read.of(low), read.of(high))));
        Parts<TableRow> row = new Parts<>();
        var keys = row.list("keys", key, TableRow::keys);
        var value = row.one("value", Refs.VALUE, TableRow::value);
        var validity = row.maybe("during", Plain.DATES, TableRow::validity);
        return row.made(read -> new TableRow(read.of(keys), read.of(value), read.of(validity)));
    }
}
