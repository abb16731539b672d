package org.edaran.io.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.mapping.TableMapping.Sheets;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputProblem;

/** Decides which sheets of a workbook are read. */
final class SheetChoice {

    private SheetChoice() {}

    /** The 0-based numbers of the sheets, in the order of the workbook; empty, and a problem, if that is not clear. */
    static List<Integer> of(Load load, String file, List<String> sheets, Optional<Sheets> wanted) {
        if (sheets.isEmpty()) {
            return List.of(0);
        }
        List<String> names = sheets.stream().map(String::strip).toList();
        String list = names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        if (wanted.isEmpty()) {
            if (sheets.size() > 1) {
                load.problem(
                        DiagnosticCode.UNKNOWN_SHEET,
                        DataPlace.of(file),
                        Sentence.of("the workbook has {0} sheets, and nobody has said which to read", sheets.size()),
                        Sentence.of("name the sheets in a mapping file; they are {0}", list));
                return List.of();
            }
            return List.of(0);
        }
        List<Integer> chosen = new ArrayList<>();
        List<String> asked = wanted.get().names().stream().map(String::strip).toList();
        for (String name : asked) {
            if (!names.contains(name)) {
                load.builder()
                        .problem(InputProblem.of(
                                        DiagnosticCode.UNKNOWN_SHEET,
                                        DataPlace.of(file),
                                        Sentence.of("there is no sheet `{0}`, which the mapping names", name))
                                .withOther(wanted.get().place())
                                .withHelp(Sentence.of("the sheets are {0}{1}", list, Load.suggestion(name, names))));
            }
        }
        for (int i = 0; i < names.size(); i++) {
            if (asked.contains(names.get(i)) != wanted.get().except()) {
                chosen.add(i);
            }
        }
        return chosen;
    }
}
