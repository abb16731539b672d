package org.edaran.lang.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.edaran.model.Calendar;
import org.edaran.model.DateRange;
import org.edaran.model.Expression;
import org.edaran.model.Members;
import org.edaran.model.Note;
import org.edaran.model.Parameter;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;
import org.edaran.model.Strength;
import org.edaran.source.SourcePlace;

/** A whole policy in prose. */
final class PolicyProse {

    private final Policy policy;
    private final Words words;
    private final ConditionProse conditions;
    private final DateProse dates;
    private final List<Block> blocks = new ArrayList<>();

    PolicyProse(Policy policy, Words words) {
        this.policy = policy;
        this.words = words;
        this.conditions = new ConditionProse(words);
        this.dates = new DateProse(words.phrases(), conditions::say);
    }

    List<Block> blocks() {
        blocks.add(new Block.Heading(1, policy.title().orElse(policy.id())));
        about();
        scope();
        meanings();
        decisions();
        clauses();
        tables();
        return blocks;
    }

    private void heading(String key) {
        blocks.add(new Block.Heading(2, words.say(key)));
    }

    private void about() {
        heading("heading.about");
        List<String> items = new ArrayList<>();
        items.add(words.say("about.id", "id", policy.id()));
        policy.issuer().ifPresent(issuer -> items.add(words.say("about.issuer", "issuer", issuer)));
        policy.issued().ifPresent(issued -> items.add(words.say("about.issued", "date", dates.date(issued))));
        items.add(words.say("about.force", "dates", dates.range(policy.inForce())));
        items.add(words.say(
                "about.counts",
                "rules",
                String.valueOf(policy.rules().size()),
                "notes",
                String.valueOf(policy.notes().size())));
        blocks.add(new Block.Items(items));
    }

    private void scope() {
        heading("heading.scope");
        blocks.add(new Block.Paragraph(
                policy.scope().equals(Expression.TRUE)
                        ? words.say("scope.all")
                        : words.say("scope.some", "condition", conditions.condition(policy.scope()))));
    }

    private void meanings() {
        List<Members> groups = NamedGroups.of(policy);
        if (!policy.categories().isEmpty() || !groups.isEmpty()) {
            heading("heading.words");
        }
        if (!policy.categories().isEmpty()) {
            blocks.add(new Block.Paragraph(words.say("categories.intro")));
            blocks.add(new Block.Items(policy.categories().stream()
                    .map(category -> definition("category", words.category(category), category.members()))
                    .toList()));
        }
        if (!groups.isEmpty()) {
            blocks.add(new Block.Items(groups.stream()
                    .map(group -> definition("group.named", Words.plain(group.label()), group.condition()))
                    .toList()));
        }
        calendars();
    }

    private String definition(String key, String name, Expression members) {
        return words.say(key, "name", name, "condition", conditions.condition(members));
    }

    private void calendars() {
        heading("heading.calendars");
        List<String> items = new ArrayList<>();
        if (policy.calendarOfUnit()) {
            items.add(words.say("calendar.unit"));
            policy.calendars().forEach(calendar -> items.add(calendar(calendar)));
        }
        Calendar standard = policy.defaultCalendar();
        items.add(words.say(
                standard.holidays().isEmpty() ? "calendar.default" : "calendar.default.holidays",
                "days",
                dates.weekdays(standard.weekdays()),
                "number",
                String.valueOf(standard.holidays().size())));
        blocks.add(new Block.Items(items));
    }

    private String calendar(Calendar calendar) {
        String days = dates.weekdays(calendar.weekdays());
        return calendar.holidays().isEmpty()
                ? words.say("calendar", "name", Words.plain(calendar.name()), "days", days)
                : words.say(
                        "calendar.holidays",
                        "name",
                        Words.plain(calendar.name()),
                        "days",
                        days,
                        "number",
                        String.valueOf(calendar.holidays().size()));
    }

    private void decisions() {
        if (policy.parameters().isEmpty()) {
            return;
        }
        heading("heading.decided");
        blocks.add(new Block.Items(
                policy.parameters().stream().map(this::parameter).toList()));
    }

    private String parameter(Parameter parameter) {
        List<String> parts = new ArrayList<>();
        String owner = parameter
                .owner()
                .map(one -> words.say("owner." + one.word()))
                .orElseGet(() -> words.say("owner.policy"));
        parts.add(words.say(
                "parameter",
                "name",
                Words.plain(parameter.name()),
                "type",
                words.type(parameter.type()),
                "owner",
                owner));
        for (Parameter.Limit limit : parameter.limits()) {
            parts.add(words.say(
                    "parameter.limit", "bound", bound(limit), "value", words.value(parameter.type(), limit.value())));
        }
        parts.add(parameter
                .fallback()
                .map(value -> words.say("parameter.default", "value", words.value(parameter.type(), value)))
                .orElseGet(() -> words.say("parameter.none")));
        if (parameter.duty() != Strength.MAY) {
            parts.add(words.say("parameter." + parameter.duty().name().toLowerCase(Locale.ROOT)));
        }
        for (Parameter.Decision decision : parameter.decisions()) {
            parts.add(words.say(
                    "parameter.set",
                    "subject",
                    decision.subject().map(id -> "“" + id + "”").orElseGet(() -> words.say("parameter.everyone")),
                    "value",
                    words.value(parameter.type(), decision.value()),
                    "dates",
                    dates.set(decision.dates(), policy.inForce())));
        }
        return String.join("; ", parts);
    }

    private String bound(Parameter.Limit limit) {
        return words.say(
                switch (limit.comparison()) {
                    case EQUAL, NOT_EQUAL -> "bound.exactly";
                    case LESS -> "bound.less_than";
                    case LESS_OR_EQUAL -> "bound.at_most";
                    case GREATER -> "bound.more_than";
                    case GREATER_OR_EQUAL -> "bound.at_least";
                });
    }

    private void tables() {
        if (words.tables().isEmpty()) {
            return;
        }
        heading("heading.tables");
        for (Expression.LookUp use : words.tables()) {
            blocks.add(new Block.Heading(
                    3,
                    words.say("heading.table", "name", Words.plain(use.table().name()))));
            blocks.add(new TableProse(words).of(use));
        }
    }

    // rules and notes in the order of the text, so that the reader can follow with the circular in the other hand
    private void clauses() {
        heading("heading.rules");
        if (policy.rules().stream().anyMatch(rule -> rule.sentence() instanceof Sentence.Attest)) {
            blocks.add(new Block.Paragraph(words.say("attest.evidence")));
        }
        record Clause(SourcePlace at, String name, Optional<String> cites, List<String> said) {}
        List<Clause> clauses = new ArrayList<>();
        DateRange inForce = policy.inForce();
        ExceptionProse exceptions = new ExceptionProse(words, inForce);
        for (Rule rule : policy.rules()) {
            List<String> said = new ArrayList<>(RuleProse.of(rule, words, inForce));
            said.addAll(exceptions.of(rule));
            clauses.add(new Clause(rule.at(), rule.name(), rule.cites(), said));
        }
        for (Note note : policy.notes()) {
            clauses.add(new Clause(
                    note.at(),
                    note.name(),
                    note.cites(),
                    List.of(words.say("note", "text", "“" + note.text() + "”"), words.say("note.unchecked"))));
        }
        clauses.sort(Comparator.comparingInt((Clause clause) -> clause.at().line()));
        for (Clause clause : clauses) {
            blocks.add(new Block.Heading(
                    3,
                    clause.cites()
                            .map(cites -> words.say("heading.clause", "clause", cites, "name", clause.name()))
                            .orElseGet(() -> words.say("heading.no.clause", "name", clause.name()))));
            blocks.add(new Block.Paragraph(clause.said().get(0)));
            if (clause.said().size() > 1) {
                blocks.add(
                        new Block.Items(clause.said().subList(1, clause.said().size())));
            }
        }
    }
}
