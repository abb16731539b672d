package org.edaran.lang.test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edaran.lang.test.PolicyTest.Fact;
import org.edaran.lang.test.PolicyTest.Holder;
import org.edaran.lang.test.PolicyTest.People;
import org.edaran.model.Owner;
import org.edaran.model.ValueType;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.Evidence;
import org.edaran.roster.Part;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;
import org.edaran.roster.RosterSchema;
import org.edaran.roster.ValueParser;

/**
 * Builds the roster of one situation of a test. People whose unit, office or agency is described alike work in the same
 * one. Documents that the test does not name do not exist. Attestations are unknown in a test that names none, so that
 * a test of shares need not list them; in a test that names one, the others do not exist.
 */
final class TestRoster {

    private static final String ID = "id";

    private final PolicyTest test;
    private final RosterBuilder builder;
    private final DataPlace place;
    private final Map<String, String> things = new LinkedHashMap<>();
    private final Set<Evidence> evidence = new HashSet<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private int line;

    TestRoster(RosterSchema schema, PolicyTest test) {
        this.test = test;
        this.builder = RosterBuilder.of(schema);
        this.place = DataPlace.of("test \"" + test.title() + "\"");
    }

    /** A person with one entry for each kind of days, and the mode that a change puts them in. */
    private record Person(String id, List<People> days, Optional<String> changed) {

        People first() {
            return days.get(0);
        }
    }

    RosterResult build(PolicyTest.Case situation) {
        builder.documentsSupplied().assessmentsSupplied();
        if (namesAttestations()) {
            builder.attestationsSupplied();
        }
        builder.assignments().source(new DataSource(place.file(), Optional.empty()));
        for (Person person : changed(persons(), situation.changes())) {
            add(person);
        }
        return builder.build();
    }

    private boolean namesAttestations() {
        return test.people().stream()
                .flatMap(people -> people.held().stream())
                .anyMatch(held -> held.field().type() == ValueType.Evidence.ATTESTATION);
    }

    private List<Person> persons() {
        Map<String, List<People>> days = new LinkedHashMap<>();
        for (People people : test.people()) {
            for (int i = 0; i < people.count(); i++) {
                String id = people.who()
                        .orElseGet(() -> people.group() + "-" + numbers.merge(people.group(), 1, Integer::sum));
                days.computeIfAbsent(id, person -> new ArrayList<>()).add(people);
            }
        }
        List<Person> persons = new ArrayList<>();
        days.forEach((id, entries) -> persons.add(new Person(id, entries, Optional.empty())));
        return persons;
    }

    private static List<Person> changed(List<Person> persons, List<PolicyTest.Change> changes) {
        List<Person> result = new ArrayList<>(persons);
        for (PolicyTest.Change change : changes) {
            int left = change.count();
            for (int i = 0; i < result.size() && left > 0; i++) {
                Person person = result.get(i);
                boolean fits = change.group().isEmpty()
                        || change.group().get().equals(person.first().group());
                if (fits && person.changed().isEmpty()) {
                    result.set(i, new Person(person.id(), person.days(), Optional.of(change.mode())));
                    left--;
                }
            }
        }
        return result;
    }

    private void add(Person person) {
        People people = person.first();
        String agency = agency(people);
        String office = office(people);
        String unit = unit(people, agency, office);
        RosterBuilder.FactRow row = builder.row(Owner.EMPLOYEE, person.id(), Optional.empty(), place);
        row.set("unit", unit, place).set("agency", agency, place);
        for (Fact fact : of(people, Holder.EMPLOYEE)) {
            row.set(fact.name(), fact.text(), place);
        }
        identity(people, Holder.DOMICILE).ifPresent(code -> row.set("domicile", code, place));
        region(people, Holder.DOMICILE);
        for (People days : person.days()) {
            days.held().forEach(held -> held(held, person.id(), unit, office, agency));
            days.dates().forEach(date -> assignment(person, days, date));
        }
    }

    private void assignment(Person person, People days, LocalDate date) {
        line++;
        var row = builder.assignments()
                .at(line, 0)
                .employee(person.id(), 0)
                .date(date, 0)
                .mode(person.changed().orElse(days.mode()), 0);
        for (Fact fact : of(days, Holder.ASSIGNMENT)) {
            switch (fact.name()) {
                case "location" -> row.location(fact.text(), 0);
                case "start" -> ValueParser.time(fact.text()).ifPresent(row::start);
                case "end" -> ValueParser.time(fact.text()).ifPresent(row::end);
                case "part" -> Part.parse(fact.text()).ifPresent(row::part);
                default -> row.fact(fact.name(), fact.text(), 0);
            }
        }
        row.add();
    }

    private static List<Fact> of(People people, Holder holder) {
        return people.facts().stream()
                .filter(fact -> fact.holder() == holder && !fact.name().equals(ID))
                .toList();
    }

    private static Optional<String> identity(People people, Holder holder) {
        return people.facts().stream()
                .filter(fact -> fact.holder() == holder && fact.name().equals(ID))
                .map(Fact::text)
                .findFirst();
    }

    /** The id given, or one for all things of the kind that are described alike. */
    private String id(People people, Holder holder, String word, String description) {
        return identity(people, holder)
                .orElseGet(() -> things.computeIfAbsent(
                        word + description,
                        key -> word + " "
                                + (things.keySet().stream()
                                                .filter(known -> known.startsWith(word))
                                                .count()
                                        + 1)));
    }

    private String agency(People people) {
        String id =
                id(people, Holder.AGENCY, "agency", of(people, Holder.AGENCY).toString());
        facts(Owner.AGENCY, id, of(people, Holder.AGENCY));
        return id;
    }

    private String office(People people) {
        Optional<String> region = region(people, Holder.REGION);
        List<Fact> facts = of(people, Holder.OFFICE);
        String id = id(people, Holder.OFFICE, "office", facts + " " + region);
        facts(Owner.OFFICE, id, facts);
        region.ifPresent(code -> builder.fact(Owner.OFFICE, id, "region", code, place));
        return id;
    }

    private String unit(People people, String agency, String office) {
        List<Fact> facts = of(people, Holder.UNIT);
        String id = id(people, Holder.UNIT, "unit", facts + " " + agency + " " + office);
        facts(Owner.UNIT, id, facts);
        builder.fact(Owner.UNIT, id, "office", office, place);
        builder.fact(Owner.UNIT, id, "agency", agency, place);
        return id;
    }

    /** The code of a region, made up where facts of it are given without one. */
    private Optional<String> region(People people, Holder holder) {
        List<Fact> facts = of(people, holder);
        Optional<String> code = identity(people, holder);
        if (code.isEmpty() && !facts.isEmpty()) {
            code = Optional.of(
                    "9" + (holder == Holder.REGION ? 0 : 1) + ".01.01." + Math.floorMod(facts.hashCode(), 10_000));
        }
        code.ifPresent(known -> facts(Owner.REGION, known, facts));
        return code;
    }

    private void facts(Owner owner, String id, List<Fact> facts) {
        if (id.equals(PolicyTest.UNKNOWN)) {
            return;
        }
        facts.forEach(fact -> builder.fact(owner, id, fact.name(), fact.text(), place));
    }

    private void held(PolicyTest.Held held, String person, String unit, String office, String agency) {
        Owner owner = held.field().owner();
        String subject = switch (owner) {
            case EMPLOYEE, ASSIGNMENT, REGION -> person;
            case UNIT -> unit;
            case OFFICE -> office;
            case AGENCY -> agency;
        };
        Evidence record = new Evidence(
                owner, subject, held.field().name(), Optional.of(held.signed()), Optional.of(held.dates()), place);
        if (evidence.add(record)) {
            builder.evidence(record);
        }
    }
}
