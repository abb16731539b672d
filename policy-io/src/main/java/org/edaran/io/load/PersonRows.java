package org.edaran.io.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.table.TableRow;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.InputProblem;

/** Finds rows of wide rosters that have one identity and seem to be two people. One per file. */
final class PersonRows {

    private final Load load;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Person> inSheet = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    private record Person(String exact, Optional<String> name, DataPlace place) {}

    PersonRows(Load load) {
        this.load = load;
    }

    void nextSheet() {
        inSheet.clear();
    }

    /** True if the row may be read: no other row of the sheet has the identity, nor another name in any sheet. */
    boolean isNew(String id, IdentityCells identity, Optional<Column> name, TableRow row, DataSource source) {
        Person person = person(identity, name, row, source);
        Person above = inSheet.putIfAbsent(id, person);
        if (above != null) {
            people.putIfAbsent(id, person);
            clash(id, above, person, identity, Sentence.of(" in this sheet"));
            return false;
        }
        return isAlike(id, person, identity);
    }

    /** True if no row has the identity with another name. */
    boolean isAlike(String id, IdentityCells identity, Optional<Column> name, TableRow row, DataSource source) {
        return isAlike(id, person(identity, name, row, source), identity);
    }

    private static Person person(IdentityCells identity, Optional<Column> name, TableRow row, DataSource source) {
        return new Person(
                identity.exact(row),
                name.map(column -> column.text(row)).filter(text -> !text.isEmpty()),
                source.at(row.line(), identity.cell()));
    }

    private boolean isAlike(String id, Person person, IdentityCells identity) {
        Person before = people.putIfAbsent(id, person);
        if (before == null || isSame(before, person)) {
            return true;
        }
        if (told.add(id + '\0' + person.name().orElse("") + '\0' + person.exact())) {
            clash(id, before, person, identity, Sentence.NONE);
        }
        return false;
    }

    private static boolean isSame(Person one, Person other) {
        boolean sameName =
                one.name().isEmpty() || other.name().isEmpty() || one.name().equals(other.name());
        return sameName && one.exact().equals(other.exact());
    }

    private void clash(String id, Person first, Person second, IdentityCells identity, Sentence where) {
        // The names themselves are in the two cells, and are not repeated in logs.
        Sentence names = first.name().isPresent()
                        && second.name().isPresent()
                        && !first.name().equals(second.name())
                ? Sentence.of(", with two names")
                : Sentence.NONE;
        Sentence help = identity.isComposite()
                ? Sentence.of(
                        "remove one of the rows, or add a column to `identity` in the mapping that tells them apart")
                : Sentence.of(
                        "if these are two people, let `identity` in the mapping name one more column, such as the name; if they are one, remove a row");
        load.builder()
                .problem(InputProblem.of(
                                DiagnosticCode.CLASHING_IDENTITY,
                                second.place(),
                                Sentence.of("two rows{0} have the identity `{1}`{2}", where, id, names))
                        .withOther(first.place())
                        .withHelp(help));
    }
}
