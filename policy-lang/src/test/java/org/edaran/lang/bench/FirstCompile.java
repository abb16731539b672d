package org.edaran.lang.bench;

import org.edaran.Edaran;
import org.edaran.source.SourceText;

/** Compiles one policy in a process of its own and prints how many microseconds that took, wall clock and processor. */
final class FirstCompile {

    private FirstCompile() {}

    /**
     * Compiles the policy of a number of rules, faults and a seed.
     *
     * @param args these three numbers
     */
    public static void main(String[] args) {
        int rules = Integer.parseInt(args[0]);
        int faults = Integer.parseInt(args[1]);
        long seed = Long.parseLong(args[2]);
        String text = faults == 0 ? BigPolicy.of(rules, seed) : BigPolicy.withFaults(rules, faults, seed);
        Time time = Time.of(() -> Edaran.compile(SourceText.of("big.edaran", text)));
        System.out.println(time.wallMicros() + " " + time.processorMicros());
    }
}
