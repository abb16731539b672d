package org.edaran.compiled;

import org.edaran.model.Composition;
import org.edaran.model.Note;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Strength;

/** The shapes of policies and their rules. */
final class Policies {

    static final Shape<RuleException> EXCEPTIONS = exception();

    static final Definition<Policy> POLICY = new Definition<>("policy", Policy::id, policy());

    private Policies() {}

    private static Shape<RuleException> exception() {
        Parts<RuleException.Change> change = new Parts<>();
        var strength = change.one("strength", Plain.words(Strength.class), RuleException.Change::strength);
        var sentence = change.one("sentence", Sentences.SENTENCE, RuleException.Change::sentence);
        var consequence = change.maybe("consequence", Plain.TEXT, RuleException.Change::consequence);
        change.made(read -> new RuleException.Change(read.of(strength), read.of(sentence), read.of(consequence)));
        Parts<RuleException> parts = new Parts<>();
        var name = parts.one("name", Plain.TEXT, RuleException::name);
        var cites = parts.maybe("cites", Plain.TEXT, RuleException::cites);
        var where = parts.maybe("where", Refs.EXPRESSION, RuleException::where);
        var dates = parts.one("dates", Refs.DATE_SET, RuleException::dates);
        var changes = parts.maybe("change", change, RuleException::change);
        var insteadOf = parts.list("insteadOf", Plain.TEXT, RuleException::insteadOf);
        var exceptions = parts.list("exceptions", Refs.EXCEPTION, RuleException::exceptions);
        var at = parts.one("at", Plain.PLACE, RuleException::at);
        return parts.made(read -> new RuleException(
                read.of(name),
                read.of(cites),
                read.of(where),
                read.of(dates),
                read.of(changes),
                read.of(insteadOf),
                read.of(exceptions),
                read.of(at)));
    }

    private static Shape<Rule> rule() {
        Parts<Rule> parts = new Parts<>();
        var name = parts.one("name", Plain.TEXT, Rule::name);
        var cites = parts.maybe("cites", Plain.TEXT, Rule::cites);
        var strength = parts.one("strength", Plain.words(Strength.class), Rule::strength);
        var sentence = parts.one("sentence", Sentences.SENTENCE, Rule::sentence);
        var dates = parts.one("dates", Refs.DATE_SET, Rule::dates);
        var consequence = parts.maybe("consequence", Plain.TEXT, Rule::consequence);
        var at = parts.one("at", Plain.PLACE, Rule::at);
        var exceptions = parts.list("exceptions", Refs.EXCEPTION, Rule::exceptions);
        return parts.made(read -> new Rule(
                read.of(name),
                read.of(cites),
                read.of(strength),
                read.of(sentence),
                read.of(dates),
                read.of(consequence),
                read.of(at),
                read.of(exceptions)));
    }

    private static Shape<Note> note() {
        Parts<Note> parts = new Parts<>();
        var name = parts.one("name", Plain.TEXT, Note::name);
        var cites = parts.maybe("cites", Plain.TEXT, Note::cites);
        var text = parts.one("text", Plain.TEXT, Note::text);
        var at = parts.one("at", Plain.PLACE, Note::at);
        return parts.made(read -> new Note(read.of(name), read.of(cites), read.of(text), read.of(at)));
    }

    private static Shape<Composition> composition() {
        Parts<Composition.Part> part = new Parts<>();
        var id = part.one("id", Plain.TEXT, Composition.Part::id);
        var role = part.one("role", Plain.words(Composition.Role.class), Composition.Part::role);
        var file = part.one("file", Plain.FILE, Composition.Part::file);
        var sha256 = part.one("sha256", Plain.TEXT, Composition.Part::sha256);
        part.made(read -> new Composition.Part(read.of(id), read.of(role), read.of(file), read.of(sha256)));
        Parts<Composition> parts = new Parts<>();
        var others = parts.list("parts", part, Composition::parts);
        var requires = parts.list("requires", Refs.POLICY, Composition::requires);
        return parts.made(read -> new Composition(read.of(others), read.of(requires)));
    }

    private static Shape<Policy> policy() {
        Parts<Policy> parts = new Parts<>();
        var id = parts.one("id", Plain.TEXT, Policy::id);
        var title = parts.maybe("title", Plain.TEXT, Policy::title);
        var issuer = parts.maybe("issuer", Plain.TEXT, Policy::issuer);
        var issued = parts.maybe("issued", Plain.DATE, Policy::issued);
        var inForce = parts.one("inForce", Plain.DATES, Policy::inForce);
        var scope = parts.one("scope", Refs.EXPRESSION, Policy::scope);
        var modes = parts.list("modes", Refs.MODE, Policy::modes);
        var facts = parts.list("facts", Refs.FACT, Policy::fields);
        var categories = parts.list("categories", Refs.CATEGORY, Policy::categories);
        var parameters = parts.list("parameters", Refs.PARAMETER, Policy::parameters);
        var calendars = parts.list("calendars", Refs.CALENDAR, Policy::calendars);
        var calendar = parts.one("calendar", Refs.CALENDAR, Policy::defaultCalendar);
        var ofUnit = parts.flag("calendarOfUnit", Policy::calendarOfUnit);
        var rules = parts.list("rules", rule(), Policy::rules);
        var notes = parts.list("notes", note(), Policy::notes);
        var sha256 = parts.one("sha256", Plain.TEXT, Policy::sha256);
        var at = parts.one("at", Plain.PLACE, Policy::at);
        var composition = parts.usually("composition", composition(), Composition.ALONE, Policy::composition);
        return parts.made(read -> new Policy(
                read.of(id),
                read.of(title),
                read.of(issuer),
                read.of(issued),
                read.of(inForce),
                read.of(scope),
                read.of(modes),
                read.of(facts),
                read.of(categories),
                read.of(parameters),
                read.of(calendars),
                read.of(calendar),
                read.of(ofUnit),
                read.of(rules),
                read.of(notes),
                read.of(sha256),
                read.of(at),
                read.of(composition)));
    }
}
