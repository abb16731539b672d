package org.edaran.lang.explain;

import java.util.ArrayList;
import java.util.List;
import org.edaran.model.DateRange;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;

/** The exceptions to a rule in prose, each with those to it. */
final class ExceptionProse {

    private final Words words;
    private final ConditionProse conditions;
    private final DateProse dates;
    private final DateRange inForce;

    ExceptionProse(Words words, DateRange inForce) {
        this.words = words;
        this.conditions = new ConditionProse(words);
        this.dates = new DateProse(words.phrases(), conditions::say);
        this.inForce = inForce;
    }

    /** One sentence for each exception, in the order of the text. */
    List<String> of(Rule rule) {
        List<String> said = new ArrayList<>();
        rule.exceptions().forEach(exception -> said.add(say(exception)));
        return said;
    }

    private String say(RuleException exception) {
        String name = exception.name()
                + exception.cites().map(clause -> " (" + clause + ")").orElse("");
        StringBuilder said = new StringBuilder(exception
                .change()
                .map(change -> words.say(
                        "exception.change", "name", name, "when", when(exception), "sentences", sentences(change)))
                .orElseGet(() -> words.say("exception.not", "name", name, "when", when(exception))));
        for (RuleException below : exception.exceptions()) {
            said.append(' ').append(words.say("exception.below", "sentences", say(below)));
        }
        return said.toString();
    }

    private String sentences(RuleException.Change change) {
        return String.join(" ", change.sentence().accept(new RuleProse(words, inForce, change.strength())));
    }

    private String when(RuleException exception) {
        String on = dates.set(exception.dates(), inForce);
        return exception
                .where()
                .map(where -> words.say("exception.when", "dates", on, "condition", conditions.condition(where)))
                .orElse(on);
    }
}
