package org.edaran.roster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.edaran.model.RegionCode;

/** The names of regions by their codes. Immutable. What codes mean for a rule depends on their digits alone, not on this. */
public final class Regions {

    /** A code of a city or below, or of a province, that stands by itself in a text. */
    private static final Pattern CODE =
            Pattern.compile("(?<![\\w.-])[0-9]{2}(\\.[0-9]{2}){0,2}(\\.[0-9]{4})?(?![\\w.]*[0-9])");

    private static final Regions NONE = new Regions(Map.of());

    private final Map<String, String> names;

    private Regions(Map<String, String> names) {
        this.names = names;
    }

    /** The provinces, regencies and cities of Indonesia with the codes of its ministry of home affairs; read once it is asked for. */
    public static Regions indonesia() {
        return Indonesia.REGIONS;
    }

    /** No region: no code is known, and none has a name. */
    public static Regions none() {
        return NONE;
    }

    /** The regions of a host, names by codes. */
    public static Regions of(Map<String, String> names) {
        return new Regions(new LinkedHashMap<>(names));
    }

    /**
     * Reads regions: after lines that start with {@code #} and the words {@code code,name}, a code, a comma and a name on
     * each line.
     *
     * @throws IOException if the text cannot be read, or a line has no code; the message names the line
     */
    public static Regions read(BufferedReader text) throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        int number = 0;
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            number++;
            if (line.startsWith("#") || line.isBlank() || line.strip().equals("code,name")) {
                continue;
            }
            int comma = line.indexOf(',');
            String code = comma < 0 ? "" : line.substring(0, comma).strip();
            if (RegionCode.parse(code).isEmpty()) {
                throw new IOException(
                        "line " + number + " of the regions is `" + line + "`, but must be a code, a comma and a name");
            }
            names.put(code, line.substring(comma + 1).strip());
        }
        return new Regions(names);
    }

    /** The name of a region; of one that is deeper than the list goes, that of the region that holds it. */
    public Optional<String> name(RegionCode region) {
        String code = region.code();
        while (!names.containsKey(code) && code.indexOf('.') > 0) {
            code = code.substring(0, code.lastIndexOf('.'));
        }
        boolean shallow = !code.equals(region.code()) && code.indexOf('.') < 0;
        return shallow ? Optional.empty() : Optional.ofNullable(names.get(code));
    }

    /** True if the region is in the list, or in a city of the list. */
    public boolean has(RegionCode region) {
        return name(region).isPresent();
    }

    /** True if there is no region at all. */
    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** How many regions there are. */
    public int size() {
        return names.size();
    }

    /**
     * The region that is probably meant: the one with the same digits if dots or a zero at the end were lost, else that of
     * the same level whose number is nearest, in the same province if that is known.
     */
    public Optional<RegionCode> nearest(RegionCode region) {
        String meant = dotted(region.code());
        int depth = depth(meant);
        String province = meant.split("\\.", 2)[0];
        boolean known = names.containsKey(province);
        long number = number(meant, depth);
        return names.keySet().stream()
                .filter(code -> depth(code) == depth && (!known || code.startsWith(province)))
                .min(Comparator.comparingLong((String code) -> Math.abs(number(code, depth) - number))
                        .thenComparing(Comparator.naturalOrder()))
                .map(RegionCode::new);
    }

    /** {@code 31.71} for {@code 3171}, and {@code 31.10} for {@code 31.1}. */
    private static String dotted(String code) {
        if (code.indexOf('.') < 0 && code.length() > 3) {
            return code.substring(0, 2) + "." + code.substring(2, 4);
        }
        return code.indexOf('.') == code.length() - 2 ? code + "0" : code;
    }

    private static int depth(String code) {
        return code.indexOf('.') < 0 ? 1 : 2;
    }

    private static long number(String code, int depth) {
        String[] parts = code.split("\\.", -1);
        long number = Long.parseLong(parts[0]);
        return depth == 1 ? number : number * 100 + Long.parseLong(parts[1]);
    }

    /** A text in which every code that is known has its name behind it: {@code 32.75 (Kota Bekasi)}. */
    public String told(String text) {
        return CODE.matcher(text)
                .replaceAll(found -> RegionCode.parse(found.group())
                        .flatMap(this::name)
                        .map(name -> found.group() + " ("
                                + name.replace("\\", "\\\\").replace("$", "\\$") + ")")
                        .orElse(found.group()));
    }

    /** Read when it is first asked for, and kept. */
    private static final class Indonesia {

        static final Regions REGIONS = load();

        private static Regions load() {
            try (InputStream in = Objects.requireNonNull(Regions.class.getResourceAsStream("regions-ID.csv"));
                    BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return read(text);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
