package org.edaran.examples;

import java.util.List;

/** The three agencies of the SE 17/2023 example: their offices and units, on paper only. */
final class Se17Organisation {

    static final List<Office> OFFICES = List.of(
            new Office("senayan", "Kemenpan", "31.74.07"),
            new Office("veteran", "Kemenpan", "31.71.01"),
            new Office("bogor", "Kemenpan", "32.01.01"),
            new Office("kuningan", "Kemenkes", "31.74.02"),
            new Office("rs-salemba", "Kemenkes", "31.71.03"),
            new Office("bandung", "Kemenkes", "32.73.09"),
            new Office("pramuka", "BNPB", "31.75.02"),
            new Office("halim", "BNPB", "31.75.08"),
            new Office("surabaya", "BNPB", "35.78.04"));

    static final List<Unit> UNITS = List.of(
            new Unit("kp-kebijakan", "senayan", 46, "", Boolean.FALSE, "policy"),
            new Unit("kp-kajian", "senayan", 24, "", Boolean.FALSE, "research", "analysis"),
            new Unit("kp-pemantauan", "veteran", 28, "", Boolean.FALSE, "monitoring", "evaluation"),
            new Unit("kp-sekretariat", "senayan", 32, "", Boolean.FALSE, "secretariat"),
            new Unit("kp-humas", "senayan", 26, "", Boolean.FALSE, "public_relations", "protocol"),
            new Unit("kp-arsip", "veteran", 5, "", Boolean.FALSE, "archives"),
            new Unit("kp-pelatihan", "bogor", 24, "", Boolean.FALSE, "policy"),
            new Unit("kk-perencanaan", "kuningan", 38, "", Boolean.FALSE, "planning"),
            new Unit("kk-analisis", "kuningan", 26, "", Boolean.FALSE, "analysis", "research"),
            new Unit("kk-sekretariat", "kuningan", 30, "", Boolean.FALSE, "secretariat"),
            new Unit("rs-rawat-jalan", "rs-salemba", 48, "six_days", Boolean.TRUE, "health"),
            new Unit("rs-gawat-darurat", "rs-salemba", 36, "six_days", Boolean.TRUE, "health"),
            new Unit("rs-administrasi", "rs-salemba", 14, "", Boolean.FALSE, "health"),
            new Unit("kk-bandung", "bandung", 30, "six_days", Boolean.TRUE, "health"),
            new Unit("bn-perencanaan", "pramuka", 34, "", Boolean.FALSE, "planning"),
            new Unit("bn-sekretariat", "pramuka", 25, "", Boolean.FALSE, "secretariat", "protocol"),
            new Unit("bn-operasi", "pramuka", 52, "", Boolean.TRUE, "disaster_response"),
            new Unit("bn-gudang", "halim", 30, "", Boolean.TRUE, "logistics"),
            new Unit("bn-keamanan", "pramuka", 18, "", null, "security"),
            new Unit("bn-surabaya", "surabaya", 24, "", Boolean.TRUE, "disaster_response"));

    private Se17Organisation() {}

    static Office officeOf(Unit unit) {
        return office(unit.office());
    }

    static Office office(String id) {
        return OFFICES.stream()
                .filter(office -> office.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Unit unit(String id) {
        return UNITS.stream().filter(unit -> unit.id().equals(id)).findFirst().orElseThrow();
    }

    /**
     * A building.
     *
     * @param id its name in the data
     * @param agency whose it is
     * @param region the district it stands in
     */
    record Office(String id, String agency, String region) {}

    /**
     * A unit.
     *
     * @param id its name in the data
     * @param office where it works
     * @param size how many civil servants it has
     * @param calendar its working days; blank for Monday to Friday
     * @param servesPublic whether the unit register says that it serves the public; null where it says nothing
     * @param services what its people do, in turn
     */
    record Unit(
            String id,
            String office,
            int size,
            String calendar,
            @org.jspecify.annotations.Nullable Boolean servesPublic,
            List<String> services) {

        Unit(
                String id,
                String office,
                int size,
                String calendar,
                @org.jspecify.annotations.Nullable Boolean servesPublic,
                String... services) {
            this(id, office, size, calendar, servesPublic, List.of(services));
        }

        String agency() {
            return officeOf(this).agency();
        }

        boolean worksOnSaturday() {
            return calendar.equals("six_days");
        }
    }
}
