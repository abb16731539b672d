package org.edaran.examples.random;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.edaran.eval.Evaluator;
import org.edaran.examples.ExampleFoldersTest;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions over the rosters of the example folders. */
class SessionFoldersTest {

    @ParameterizedTest
    @ValueSource(strings = {"dki-2023", "se-1-2024", "se-17-2023", "se-58-2020", "wfa-2022"})
    void session_ofAnExample_agreesWithAWholeCheck(String name) throws IOException {
        Path folder = Path.of(name);
        Evaluator evaluator =
                Evaluator.of(ExampleFoldersTest.compile(folder, "policy.edaran").policy());
        RosterResult result = ExampleFoldersTest.reader(folder, evaluator).read();
        Roster roster = ((RosterResult.Loaded) result).roster();
        SessionProperties.Edits edits = new SessionProperties.Edits(evaluator, roster, new Random(17));
        edits.run(8);
        edits.takeBack(evaluator.check(roster), 8);
    }
}
