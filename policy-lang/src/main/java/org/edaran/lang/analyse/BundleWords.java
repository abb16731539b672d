package org.edaran.lang.analyse;

import java.util.ArrayList;
import java.util.List;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.model.Counted;
import org.edaran.model.Fraction;
import org.edaran.model.Sentence;
import org.edaran.source.SourceSpan;

/** Bounds that cannot be kept together, told to the writer. */
final class BundleWords {

    private final Subject subject;
    private final Bundle bundle;
    private final List<Variant> variants;

    BundleWords(Subject subject, Bundle bundle) {
        this.subject = subject;
        this.bundle = bundle;
        this.variants = bundle.variants(subject);
    }

    /** A fault at the last of the rules, with a label at each of the others. */
    Diagnostic fault(DiagnosticCode code, String message) {
        Variant last = variants.get(variants.size() - 1);
        Diagnostic fault = Diagnostic.of(code, subject.source, bound(last), message);
        for (Variant variant : variants.subList(0, variants.size() - 1)) {
            fault = fault.withLabel(subject.source, bound(variant), "`" + variant.name() + "`");
        }
        return fault;
    }

    /** What the rule says up to its quantity. */
    private SourceSpan bound(Variant variant) {
        SourceSpan sentence = subject.sentenceOf(variant);
        return subject.quantityOf(variant)
                .map(quantity -> new SourceSpan(sentence.start(), quantity.end()))
                .orElse(sentence);
    }

    /** Such as {@code `most` and `least`}. */
    String names() {
        return joined(variants.stream().map(Variant::words).toList(), "and");
    }

    boolean isOne() {
        return variants.size() == 1;
    }

    /** Such as {@code on duty} or {@code of `administration` on duty}. */
    String onDuty() {
        String whose = bundle.group().label().equals("staff")
                ? ""
                : "of `" + bundle.group().label() + "` ";
        return whose + (bundle.ofPeople() ? "on duty" : "duty days");
    }

    /** The arithmetic for a number: {@code at most 1 is `wfh` and at most 1 is `wfo`, which leaves 1 nowhere to work}. */
    String arithmetic(int number) {
        List<String> parts = new ArrayList<>();
        long most = 0;
        long least = 0;
        for (ModeBound bound : bundle.bounds()) {
            parts.add(part(bound, number));
            most += Math.max(0, Math.min(number, bound.limit().most(number)));
            least += Math.max(0, bound.limit().least(number));
        }
        return joined(parts, "and") + ending(number, most, least);
    }

    private String ending(int number, long most, long least) {
        boolean ceilings =
                bundle.bounds().stream().allMatch(bound -> bound.limit().least(number) == 0);
        boolean floors =
                bundle.bounds().stream().allMatch(bound -> bound.limit().most(number) >= number);
        if (ceilings && most < number && bundle.ofPeople()) {
            return ", which leaves " + (number - most) + " nowhere to work";
        }
        return floors && least > number ? ", which is " + (least - number) + " more than there are" : "";
    }

    private static String part(ModeBound bound, int number) {
        if (bound.rule().sentence() instanceof Sentence.ModeDuty duty) {
            return (duty.required() ? "all must be `" : "none may be `") + duty.words() + "`";
        }
        String words = bound.rule().sentence() instanceof Sentence.Count count
                        && count.counted() instanceof Counted.InModes counted
                ? counted.words()
                : "";
        Limit limit = bound.limit();
        long least = limit.least(number);
        long most = limit.most(number);
        return switch (limit.bound()) {
            case AT_MOST, LESS_THAN -> (most > 0 ? "at most " + most : "none") + " may be `" + words + "`";
            case AT_LEAST, MORE_THAN -> "at least " + least + " must be `" + words + "`";
            case EXACTLY -> "exactly " + exact(limit, number) + " must be `" + words + "`";
            case ABOUT -> (least == most ? "exactly " + least : least + " or " + most) + " must be `" + words + "`";
        };
    }

    private static String exact(Limit limit, int number) {
        return (limit.share() ? limit.quantity().times(Fraction.of(number)) : limit.quantity()).toString();
    }

    static String joined(List<String> words, String last) {
        int size = words.size();
        return size < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, size - 1)) + " " + last + " " + words.get(size - 1);
    }
}
