package org.edaran.io.inspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.io.detect.ColumnNames;

/**
 * What a header may mean.
 *
 * @param ours our name of such a column, or {@code name} for the names of people
 * @param known true if the readers know the header by themselves
 */
record ColumnMeaning(String ours, boolean known) {

    private static final List<String> OURS = List.of(
            "employee",
            "date",
            "mode",
            "part",
            "location",
            "unit",
            "agency",
            "office",
            "domicile",
            "category",
            "id",
            "from",
            "until",
            "start",
            "end",
            "coordinates",
            "distance",
            "calendar",
            "region",
            "attestation",
            "signed",
            "time",
            "by",
            "document",
            "issued",
            "from unit",
            "to unit",
            "assessment",
            "assessed",
            "parameter",
            "value",
            "domicile coordinates");

    /** Words by which people call such columns, the surer ones first. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("nama", "name"),
            Map.entry("name", "name"),
            Map.entry("nip", "employee"),
            Map.entry("nik", "employee"),
            Map.entry("nrp", "employee"),
            Map.entry("nopeg", "employee"),
            Map.entry("employee", "employee"),
            Map.entry("pegawai", "employee"),
            Map.entry("karyawan", "employee"),
            Map.entry("staff", "employee"),
            Map.entry("personnel", "employee"),
            Map.entry("tanggal", "date"),
            Map.entry("tgl", "date"),
            Map.entry("date", "date"),
            Map.entry("kehadiran", "mode"),
            Map.entry("absensi", "mode"),
            Map.entry("presensi", "mode"),
            Map.entry("attendance", "mode"),
            Map.entry("status", "mode"),
            Map.entry("mode", "mode"),
            Map.entry("moda", "mode"),
            Map.entry("arrangement", "mode"),
            Map.entry("lokasi", "location"),
            Map.entry("location", "location"),
            Map.entry("unit", "unit"),
            Map.entry("satker", "unit"),
            Map.entry("divisi", "unit"),
            Map.entry("division", "unit"),
            Map.entry("departemen", "unit"),
            Map.entry("department", "unit"),
            Map.entry("bidang", "unit"),
            Map.entry("team", "unit"),
            Map.entry("tim", "unit"),
            Map.entry("instansi", "agency"),
            Map.entry("agency", "agency"),
            Map.entry("kantor", "office"),
            Map.entry("office", "office"),
            Map.entry("domisili", "domicile"),
            Map.entry("domicile", "domicile"));

    /** The likely meaning of a header; nothing if nothing in it is known. */
    static Optional<ColumnMeaning> of(String header) {
        String plain = ColumnNames.plain(header);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        for (String ours : OURS) {
            if (!ColumnNames.meaning(ours, List.of(header)).isEmpty()) {
                return Optional.of(new ColumnMeaning(ours, true));
            }
        }
        String first = "";
        for (String word : plain.split(" ", -1)) {
            String meaning = WORDS.getOrDefault(word, "");
            boolean surer = meaning.equals("name") || first.isEmpty();
            first = !meaning.isEmpty() && surer ? meaning : first;
        }
        return first.isEmpty() ? Optional.empty() : Optional.of(new ColumnMeaning(first, false));
    }

    /** True if the header names the column of ours in the section, whether the reader of it knows that or not. */
    boolean is(String wanted) {
        return ours.equals(wanted) || (wanted.equals("id") && ours.equals("employee"));
    }
}
