package org.edaran.testkit.calls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Lambdas, references to methods and records of all forms; what they give is written down in one text. */
@SuppressWarnings({"ArrayRecordComponent", "UnnecessaryLambda"}) // these are what is tried
public final class Forms implements Supplier<String> {

    private final List<String> told = new ArrayList<>();
    private final String name = "forms";

    /** A record of every type. */
    record Everything(
            boolean truth,
            char sign,
            byte tiny,
            short small,
            int whole,
            long large,
            float rough,
            double exact,
            String text,
            int[] numbers) {}

    /** A record of nothing. */
    record Nothing() {}

    /** An interface with lambdas of its own. */
    interface Greeting {
        String to(String whom);

        default Supplier<String> later(String whom) {
            return () -> to(whom) + "!";
        }

        static Greeting of(String word) {
            return whom -> word + " " + whom;
        }
    }

    /** A lambda that gives another type than the interface erases to. */
    interface Sized<T extends CharSequence> {
        T of(int size);
    }

    /** A reference to a protected method of a class elsewhere, and to a method above. */
    private static final class Below extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Runnable remove() {
            return () -> removeRange(0, 1);
        }

        Supplier<String> above() {
            return super::toString;
        }
    }

    @Override
    public String get() {
        lambdas();
        references();
        interfaces();
        records();
        return String.join("\n", told);
    }

    private void tell(Object value) {
        told.add(String.valueOf(value));
    }

    private void lambdas() {
        long large = 1L << 40;
        double exact = 0.5;
        int whole = 3;
        boolean truth = true;
        String text = "text";
        Supplier<String> all = () -> name + large + exact + whole + truth + text;
        tell(all.get());
        LongUnaryOperator plus = value -> value + large;
        tell(plus.applyAsLong(2));
        BiFunction<Integer, Long, Double> mixed = (a, b) -> a + b + exact;
        tell(mixed.apply(1, 2L));
        Consumer<Object> nothing = value -> {};
        nothing.accept("");
        Supplier<Supplier<String>> nested = () -> () -> name + whole;
        tell(nested.get().get());
    }

    private void references() {
        Function<String, Integer> boxed = String::length;
        ToIntFunction<String> plain = String::length;
        Supplier<List<String>> made = ArrayList::new;
        IntFunction<String[]> array = String[]::new;
        Consumer<String> dropped = told::add; // gives a value that nobody takes
        Function<Integer, String> padded = this::padded;
        IntPredicate even = Forms::isEven;
        IntFunction<Integer> box = Integer::valueOf;
        ToIntFunction<Integer> unbox = Integer::intValue;
        LongUnaryOperator widened = Math::abs;
        Function<Integer, Long> wide = Integer::longValue;
        Callable<String> thrown = this::thrown;
        Function<String, String> lower = text -> text.toLowerCase(Locale.ROOT);
        tell(boxed.apply("ab") + plain.applyAsInt("abc") + made.get().size() + array.apply(4).length);
        dropped.accept("dropped");
        tell(padded.andThen(lower).apply(7));
        tell(even.test(4) + " " + box.apply(5) + " " + unbox.applyAsInt(6) + " " + widened.applyAsLong(-7));
        tell(wide.apply(8));
        try {
            tell(thrown.call());
        } catch (Exception expected) {
            tell(expected.getMessage());
        }
    }

    private String padded(int number) {
        return "PADDED " + number + name;
    }

    private static boolean isEven(int number) {
        return number % 2 == 0;
    }

    private String thrown() throws Exception {
        throw new Exception("thrown by " + name);
    }

    private void interfaces() {
        tell(Greeting.of("dear").to("reader"));
        tell(Greeting.of("dear").later("reader").get());
        Sized<String> sized = "x"::repeat;
        tell(sized.of(3));
        Below below = new Below();
        below.addAll(List.of("a", "b"));
        below.remove().run();
        tell(below.above().get());
    }

    private void records() {
        int[] numbers = {1};
        Everything one = new Everything(true, 'c', (byte) 1, (short) 2, 3, 4L << 33, 0.5f, -0.0, "t", numbers);
        Everything same = new Everything(true, 'c', (byte) 1, (short) 2, 3, 4L << 33, 0.5f, -0.0, "t", numbers);
        Everything zero = new Everything(true, 'c', (byte) 1, (short) 2, 3, 4L << 33, 0.5f, 0.0, "t", numbers);
        Everything empty = new Everything(false, 'c', (byte) 1, (short) 2, 3, 4, Float.NaN, Double.NaN, null, null);
        Everything again = new Everything(false, 'c', (byte) 1, (short) 2, 3, 4, Float.NaN, Double.NaN, null, null);
        tell(one.equals(same) + " " + one.equals(zero) + " " + one.equals(empty) + " " + empty.equals(again));
        for (Object other : Arrays.asList(null, "one", one, new Nothing())) {
            tell(one.equals(other));
        }
        tell(new Nothing().equals(new Nothing()) + " " + new Nothing().hashCode());
        tell(empty.hashCode() + " " + empty);
        tell(one.hashCode() == same.hashCode());
        tell(new Everything(true, 'd', (byte) -1, (short) -2, -3, -4L << 33, 1.5f, -0.0, "u", null).hashCode());
    }
}
