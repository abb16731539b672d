package org.edaran.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the documents say a faulty policy prints. With {@code -Dgolden.update=true} the pages are rewritten. */
class FaultBlocksTest {

    @TestFactory
    Stream<DynamicTest> fault_isPrintedAsShown() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Page page : Page.all()) {
            for (int i = page.blocks().size() - 1; i > 0; i--) {
                Block shown = page.blocks().get(i);
                if (shown.kind().equals("text") && shown.isMarked("fault")) {
                    Block faulty = page.blocks().get(i - 1);
                    if (Boolean.getBoolean("golden.update")) {
                        Page.rewrite(shown, CompiledBlock.of(faulty).rendered());
                    } else {
                        tests.add(DynamicTest.dynamicTest(shown.toString(), () -> check(faulty, shown)));
                    }
                }
            }
        }
        return tests.stream();
    }

    private static void check(Block faulty, Block shown) {
        assertThat(faulty.kind()).isEqualTo("edaran");
        assertThat(shown.text()).isEqualTo(CompiledBlock.of(faulty).rendered());
    }
}
