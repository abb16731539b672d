package org.edaran.lang.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.edaran.model.Bound;
import org.edaran.model.Category;
import org.edaran.model.Expression;
import org.edaran.model.Field;
import org.edaran.model.Members;
import org.edaran.model.Mode;
import org.edaran.model.Path;
import org.edaran.model.Policy;
import org.edaran.model.Step;
import org.edaran.model.Strength;
import org.edaran.model.Value;
import org.edaran.model.ValueType;

/** The words for the things a policy names: facts, groups, modes, values. */
final class Words {

    private final Phrases phrases;
    private final Policy policy;
    private final Map<String, Expression.LookUp> tables = new LinkedHashMap<>();

    Words(Phrases phrases, Policy policy) {
        this.phrases = phrases;
        this.policy = policy;
    }

    /** Remembers a table that has been told of, so that it is shown once at the end. */
    void tell(Expression.LookUp use) {
        tables.putIfAbsent(use.table().name(), use);
    }

    /** The tables told of, each with its first use. */
    List<Expression.LookUp> tables() {
        return List.copyOf(tables.values());
    }

    Phrases phrases() {
        return phrases;
    }

    String date(java.time.LocalDate date) {
        return new DateProse(phrases).date(date);
    }

    String say(String key, String... places) {
        return phrases.say(key, places);
    }

    /** A declared name without its underscores. */
    static String plain(String name) {
        return name.replace('_', ' ');
    }

    /** A sentence begins with a capital letter. */
    static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    String field(Field field) {
        return phrases.name("field." + field.owner().word() + "." + field.name())
                .filter(name -> isShared(field))
                .or(field::title)
                .orElseGet(() -> plain(field.name()));
    }

    // a policy's own declaration is told with the policy's own title
    private static boolean isShared(Field field) {
        return field.at().file().equals("vocabulary asn");
    }

    String category(Category category) {
        return category.title().orElseGet(() -> plain(category.name()));
    }

    String mode(Mode mode) {
        String key = "mode." + mode.name();
        return phrases.has(key) ? say(key) : say("mode.other", "mode", plain(mode.name()));
    }

    /** Several modes in the order in which the policy knows them. */
    String modes(Set<Mode> modes) {
        return phrases.any(
                policy.modes().stream().filter(modes::contains).map(this::mode).toList());
    }

    String group(Members group, ConditionProse conditions) {
        if (!group.categories().isEmpty()) {
            return phrases.all(group.categories().stream().map(this::category).toList());
        }
        if (group.label().equals(Members.STAFF.label())) {
            return say("group.staff");
        }
        return group.label().contains(" ")
                ? say("group.where", "condition", conditions.say(group.condition()))
                : plain(group.label());
    }

    /** A modal verb as the strength of a rule has it: {@code may}, {@code must}, {@code mustnot}, {@code attests}. */
    String verb(Strength strength, String verb) {
        return say(strength.name().toLowerCase(Locale.ROOT) + "." + verb);
    }

    String bound(Bound bound) {
        return say("bound." + bound.name().toLowerCase(Locale.ROOT));
    }

    /** The thing at the end of a path: {@code the region of the office}. */
    String path(Path path) {
        String words = "";
        for (Step step : path.steps()) {
            String name = say("step." + step.name().toLowerCase(Locale.ROOT));
            words = words.isEmpty() ? name : say("step.of", "first", name, "second", words);
        }
        return words;
    }

    String value(Value value) {
        if (value instanceof Value.Bool truth) {
            return say(truth == Value.Bool.TRUE ? "true" : "false");
        }
        if (value instanceof Value.Absent absent) {
            return say(absent == Value.Absent.NONE ? "none" : "unknown");
        }
        if (value instanceof Value.Day day) {
            return new DateProse(phrases).date(day.date());
        }
        if (value instanceof Value.Symbol symbol) {
            return phrases.name("symbol." + symbol.name()).orElseGet(() -> plain(symbol.name()));
        }
        if (value instanceof Value.Items items) {
            return phrases.all(items.items().stream().map(this::value).toList());
        }
        return value instanceof Value.Text text ? "“" + text.text() + "”" : value.words();
    }

    /** A value of a type: a share is shown as a percentage. */
    String value(ValueType type, Value value) {
        return type == ValueType.Plain.PERCENT ? type.show(value) : value(value);
    }

    String type(ValueType type) {
        if (type instanceof ValueType.Plain plain) {
            return say("type." + plain.words());
        }
        if (type instanceof ValueType.Symbols symbols) {
            List<String> names = new ArrayList<>();
            symbols.names().forEach(name -> names.add(plain(name)));
            return say("type.symbols", "values", phrases.any(names));
        }
        return type instanceof ValueType.SetOf set
                ? say("type.set", "values", type(set.element()))
                : say("type.other", "words", type.words());
    }
}
