package org.edaran.io.detect;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names that columns have in the wild, in Indonesian and English, and ours for them. Capital letters, spaces, hyphens,
 * underscores and full stops make no difference. Stateless.
 */
public final class ColumnNames {

    private static final Map<String, List<String>> OTHERS = Map.ofEntries(
            Map.entry(
                    "employee",
                    List.of(
                            "nip",
                            "nip pegawai",
                            "nip baru",
                            "nomor induk pegawai",
                            "id pegawai",
                            "kode pegawai",
                            "pegawai",
                            "employee id",
                            "employee no")),
            Map.entry(
                    "id",
                    List.of(
                            "kode",
                            "nip",
                            "nip pegawai",
                            "nip baru",
                            "nomor induk pegawai",
                            "id pegawai",
                            "kode pegawai",
                            "employee id",
                            "employee no")),
            Map.entry("date", List.of("tanggal", "tgl", "hari tanggal", "tanggal kerja", "work date")),
            Map.entry(
                    "mode", List.of("moda", "moda kerja", "mode kerja", "status kehadiran", "kehadiran", "work mode")),
            Map.entry("part", List.of("bagian", "bagian hari", "part of day")),
            Map.entry("location", List.of("lokasi", "kode lokasi", "lokasi kerja", "kode wilayah lokasi")),
            Map.entry("unit", List.of("unit kerja", "satuan kerja", "satker", "unit organisasi")),
            Map.entry("agency", List.of("instansi", "nama instansi", "k l d")),
            Map.entry("office", List.of("kantor", "nama kantor")),
            Map.entry("domicile", List.of("domisili", "kode domisili", "kode wilayah domisili")),
            Map.entry("domicile coordinates", List.of("koordinat domisili")),
            Map.entry("category", List.of("kategori")),
            Map.entry("from", List.of("dari", "sejak", "mulai tanggal", "berlaku dari", "berlaku sejak")),
            Map.entry("until", List.of("sampai", "hingga", "s d", "sampai tanggal", "berlaku sampai")),
            Map.entry("start", List.of("jam mulai", "mulai", "jam masuk")),
            Map.entry("end", List.of("jam selesai", "selesai", "jam pulang")),
            Map.entry("coordinates", List.of("koordinat")),
            Map.entry("distance", List.of("jarak")),
            Map.entry("calendar", List.of("kalender")),
            Map.entry("region", List.of("wilayah", "kode wilayah")),
            Map.entry("attestation", List.of("pernyataan")),
            Map.entry("signed", List.of("ditandatangani", "tanggal tanda tangan")),
            Map.entry("time", List.of("jam", "waktu", "pukul")),
            Map.entry("by", List.of("oleh")),
            Map.entry("document", List.of("dokumen")),
            Map.entry("issued", List.of("terbit", "diterbitkan", "tanggal terbit")),
            Map.entry("from unit", List.of("dari unit", "unit asal")),
            Map.entry("to unit", List.of("ke unit", "unit tujuan")),
            Map.entry("assessment", List.of("penilaian")),
            Map.entry("assessed", List.of("dinilai", "tanggal penilaian")),
            Map.entry("parameter", List.of("nama parameter")),
            Map.entry("value", List.of("nilai")));

    private ColumnNames() {}

    /** A name as names are compared. */
    public static String plain(String header) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            if (letter) {
                plain.append(Character.toLowerCase(c));
            } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }

    /** The headers that may be meant by our name, in their order, compared as {@link #plain}. */
    public static List<String> meaning(String ours, Iterable<String> headers) {
        Map<String, Boolean> names = new HashMap<>();
        names.put(plain(ours), true);
        OTHERS.getOrDefault(ours.toLowerCase(Locale.ROOT), List.of()).forEach(name -> names.put(name, true));
        List<String> found = new java.util.ArrayList<>();
        for (String header : headers) {
            if (names.containsKey(plain(header))) {
                found.add(header);
            }
        }
        return found;
    }
}
