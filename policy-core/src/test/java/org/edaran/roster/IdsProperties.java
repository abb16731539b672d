package org.edaran.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Texts come back as they were, by number, whatever characters they have. */
class IdsProperties {

    @Property
    void ids_areWhatASetOfStringsIs(
            @ForAll @Size(max = 300)
                    List<
                                    @StringLength(max = 20)
                                    @Chars({'a', 'b', '0', '\u0000', '\u007f', '\u00e9', '\ud83d', '\uffff'}) String>
                            texts) {
        Ids ids = new Ids();
        Set<String> different = new LinkedHashSet<>();
        for (String text : texts) {
            int before = different.size();
            boolean isNew = different.add(text);
            int number = ids.add(text);
            assertThat(number == before).isEqualTo(isNew);
            assertThat(ids.find(text)).isEqualTo(number);
        }
        List<String> inOrder = new ArrayList<>(different);
        assertThat(ids.size()).isEqualTo(inOrder.size());
        for (int number = 0; number < inOrder.size(); number++) {
            assertThat(ids.get(number)).isEqualTo(inOrder.get(number));
            assertThat(ids.add(inOrder.get(number))).isEqualTo(number);
        }
        List<String> sorted = new ArrayList<>();
        for (int number : ids.sorted()) {
            sorted.add(ids.get(number));
        }
        assertThat(sorted).containsExactlyElementsOf(new TreeSet<>(different));
        assertThat(ids.find("not there")).isEqualTo(-1);
    }

    @Property(tries = 20)
    void manyIds_areFoundAfterGrowth(@ForAll List<Long> numbers) {
        Ids ids = new Ids();
        for (int i = 0; i < 5000; i++) {
            ids.add("1964" + i);
        }
        for (long number : numbers) {
            int at = ids.add("x" + number);
            assertThat(ids.get(at)).isEqualTo("x" + number);
        }
        assertThat(ids.find("19644999")).isEqualTo(4999);
    }

    @Property(tries = 20)
    void manyIds_areSortedAsStringsAre(
            @ForAll @StringLength(max = 18) @Chars({'1', '9', '\u0000', '\u00e9'}) String before,
            @ForAll @StringLength(max = 4) @Chars({'1', '\u0000', '\ud83d'}) String behind) {
        Ids ids = new Ids();
        Set<String> sorted = new TreeSet<>();
        for (int i = 0; i < 10_000; i++) {
            String id = before + (i * 7919L % 100_003) + (i % 3 == 0 ? behind : "");
            ids.add(id);
            sorted.add(id);
        }
        List<String> found = new ArrayList<>();
        for (int number : ids.sorted()) {
            found.add(ids.get(number));
        }
        assertThat(found).containsExactlyElementsOf(sorted);
    }
}
