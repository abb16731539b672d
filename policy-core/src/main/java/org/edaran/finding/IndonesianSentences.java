package org.edaran.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.edaran.model.Bound;
import org.edaran.model.DateRange;
import org.edaran.model.Fraction;
import org.edaran.model.Sentence.Measure;

/** The sentences of findings in Indonesian. */
final class IndonesianSentences extends FindingSentences {

    @Override
    String count(Detail.Count d) {
        if (!d.isCertain()) {
            return possible(d) + ": dilanggar apa pun data yang belum ada";
        }
        String limit = d.limit().map(Fraction::toString).orElse("?");
        String excess = d.excess().map(Fraction::toString).orElse("?");
        String side = d.bound().isCeiling()
                ? "paling banyak " + limit
                : d.bound().isFloor() ? "paling sedikit " + limit : "seharusnya " + limit;
        boolean above = d.bound().isCeiling()
                || d.limit().filter(l -> d.count().compareTo(l) > 0).isPresent();
        if (isEveryDutyDay(d)) {
            side = "seluruh hari tugas, karena kurang dari " + d.quantityWords();
        }
        return counted(d) + otherWay(d) + "; " + side + share(d)
                + (d.how().orEveryDutyDay() && !isEveryDutyDay(d) ? ", atau seluruh hari tugas" : "") + ": "
                + (above ? "kelebihan " : "kekurangan ") + excess + windows(d);
    }

    private static String share(Detail.Count d) {
        String rounded = switch (d.how().rounding()) {
            case NONE -> "";
            case UP -> "dibulatkan ke atas";
            case DOWN -> "dibulatkan ke bawah";
            case HALF_UP -> "dibulatkan setengah ke atas";
        };
        List<String> words = new ArrayList<>();
        if (d.measure() == Measure.SHARE) {
            words.add(d.quantityWords());
        }
        if (!rounded.isEmpty()) {
            words.add(rounded);
        }
        return words.isEmpty() ? "" : " (" + String.join(", ", words) + ")";
    }

    private static String otherWay(Detail.Count d) {
        if (d.how().eitherWay().isEmpty()) {
            return "";
        }
        String who = d.how().eitherWay().get();
        if (d.how().otherCount().filter(d.count()::equals).isPresent()) {
            return ""; // nobody is counted who need not be
        }
        if (d.how().otherCount().isPresent()) {
            return " tanpa yang " + who + ", " + d.how().otherCount().get() + " dengan mereka";
        }
        return d.bound().isCeiling()
                ? ", yang " + who + " tidak dihitung"
                : d.bound().isFloor() ? ", yang " + who + " ikut dihitung" : "";
    }

    private static String windows(Detail.Count d) {
        int more = d.how().windows() - 1;
        String what = d.measure() == Measure.CONSECUTIVE_DAYS ? "deret hari" : "rentang tanggal";
        return more < 1 ? "" : "; masih ada " + more + " " + what + " seperti ini";
    }

    private static String counted(Detail.Count d) {
        return switch (d.measure()) {
            case SHARE ->
                d.count() + " dari " + d.of() + (d.how().differentPeople() ? " orang berbeda" : "") + among(d) + " "
                        + own(d.counted()) + " (" + percent(d.count(), d.of()) + ")";
            case PEOPLE ->
                d.count() + " orang " + (d.how().differentPeople() ? "berbeda " : "") + group(d) + " "
                        + own(d.counted());
            case DAYS ->
                d.count()
                        + (d.how().orEveryDutyDay() ? " dari " + d.of() + " hari tugas " : " hari ")
                        + own(d.counted());
            case CONSECUTIVE_DAYS -> d.count() + " hari kerja berturut-turut " + own(d.counted());
            case OFFICES -> d.counted() + " di " + d.count() + " kantor berbeda";
        };
    }

    private static String group(Detail.Count d) {
        return d.group().equals("staff") ? "pegawai" : d.group();
    }

    private static String among(Detail.Count d) {
        return " " + group(d)
                + switch (d.denominator()) {
                    case ON_DUTY -> " yang bertugas";
                    case ALL -> "";
                    case SCHEDULED -> " yang terjadwal";
                };
    }

    @Override
    String openCount(Detail.Count d) {
        if (d.unknownDays() == 0) {
            return possible(d) + ": tidak dapat ditentukan, batasnya tidak diketahui";
        }
        return possible(d) + ": tidak dapat ditentukan, " + d.unknownDays() + " hari-orang belum lengkap"
                + d.how().settling().map(IndonesianSentences::settling).orElse("");
    }

    private static String settling(Settling s) {
        int all = s.missing().size();
        return (all == 0 ? "" : "; belum ada data: " + listed(s.missing(), IndonesianSentences::fact, " lagi"))
                + s.towardsCompliant()
                        .map(facts -> "; " + some(facts, all) + " dapat memastikan kepatuhan")
                        .orElse("")
                + s.towardsBroken()
                        .map(facts -> "; " + some(facts, all) + " dapat memastikan pelanggaran")
                        .orElse("");
    }

    private static String some(List<MissingFact> facts, int all) {
        if (facts.size() == all) {
            return all == 1 ? "data ini" : "ke-" + all + " data bersama-sama";
        }
        return facts.size() + " data (" + listed(facts, IndonesianSentences::fact, " lagi") + ")";
    }

    private static String fact(MissingFact fact) {
        String owned = fact.fact() + " " + fact.subject();
        return isOfNobody(fact)
                ? fact.fact()
                : owned + fact.date().map(date -> " tanggal " + date).orElse("");
    }

    private static String possible(Detail.Count d) {
        if (d.measure() == Measure.CONSECUTIVE_DAYS && !d.count().equals(d.countMost())) {
            return "hingga " + d.countMost() + " hari kerja berturut-turut mungkin " + own(d.counted()) + ", "
                    + d.count() + " di antaranya pasti; syarat " + bound(d.bound()) + " " + d.quantityWords();
        }
        String count = range(d.count(), d.countMost(), "sampai");
        String of = d.measure() == Measure.SHARE ? " dari " + range(d.of(), d.ofMost(), "sampai") + among(d) : unit(d);
        return count + of + " mungkin " + own(d.counted()) + "; syarat " + bound(d.bound()) + " " + d.quantityWords();
    }

    private static String unit(Detail.Count d) {
        return switch (d.measure()) {
            case DAYS -> " hari";
            case CONSECUTIVE_DAYS -> " hari kerja berturut-turut";
            case OFFICES -> " kantor berbeda";
            case SHARE, PEOPLE -> " orang " + (d.how().differentPeople() ? "berbeda " : "") + group(d);
        };
    }

    private static String bound(Bound bound) {
        return switch (bound) {
            case AT_MOST -> "paling banyak";
            case LESS_THAN -> "kurang dari";
            case AT_LEAST -> "paling sedikit";
            case MORE_THAN -> "lebih dari";
            case EXACTLY -> "tepat";
            case ABOUT -> "sekitar";
        };
    }

    @Override
    String either(Detail.Either d) {
        return "tidak satu pun dari keduanya terpenuhi: " + count(d.first()) + "; atau: " + count(d.second());
    }

    @Override
    String openEither(Detail.Either d) {
        return "tidak dapat ditentukan apakah salah satu terpenuhi: " + known(d.first()) + "; atau: "
                + known(d.second());
    }

    private String known(Detail.Count d) {
        return d.isCertain() && d.excess().isPresent() ? count(d) : possible(d);
    }

    private static String duty(Detail.Modes d) {
        String group = d.group().equals("staff") ? "pegawai" : d.group();
        return group + (d.required() ? " wajib " : " tidak boleh ") + own(d.modes());
    }

    /** Modes as a policy in English names them, in Indonesian. */
    private static String own(String modes) {
        return modes.replace(" or ", " atau ")
                .replace("in an unknown mode", "tidak diketahui modanya")
                .replace("(am)", "(pagi)")
                .replace("(pm)", "(siang)");
    }

    @Override
    String modes(Detail.Modes d) {
        return duty(d) + ", tetapi hari ini " + own(d.actual());
    }

    @Override
    String openModes(Detail.Modes d) {
        return duty(d) + "; hari ini " + own(d.actual()) + ": tidak dapat ditentukan";
    }

    @Override
    String dates(Detail.Dates d) {
        return own(d.modes()) + " hanya diberikan selama " + d.windows();
    }

    @Override
    String openDates(Detail.Dates d) {
        return own(d.modes()) + " hanya diberikan selama " + d.windows() + ": tidak dapat ditentukan";
    }

    @Override
    String condition(Detail.Condition d) {
        return own(d.modes()) + " hanya jika " + d.condition() + ", dan syarat itu tidak terpenuhi"
                + lacking(d.lacking());
    }

    private static String lacking(List<String> factors) {
        return factors.isEmpty() ? "" : "; belum dinilai sebelum hari itu: " + String.join(", ", factors);
    }

    @Override
    String openCondition(Detail.Condition d) {
        return own(d.modes()) + " hanya jika " + d.condition() + ": tidak dapat ditentukan";
    }

    @Override
    String duty(Detail.Duty d) {
        String why = d.document() ? ", tetapi dokumen itu tidak ada" : ", dan syarat itu tidak terpenuhi";
        String values =
                d.values().isEmpty() ? "" : ": " + String.join(", ", d.values()).replace(" is ", " = ");
        return must(d) + why + values + lacking(d.lacking());
    }

    private static String must(Detail.Duty d) {
        return d.group() + (d.document() ? " wajib memiliki " : " wajib memenuhi ") + d.condition();
    }

    @Override
    String openDuty(Detail.Duty d) {
        return must(d) + ": tidak dapat ditentukan";
    }

    @Override
    String place(Detail.Place d) {
        String rule = own(d.modes()) + " hanya " + (d.domicile() ? "di domisili" + level(d) : d.places());
        if (d.metres().isPresent()) {
            return rule + ", tetapi tempat kerja berjarak " + d.metres().get() + " meter";
        }
        return rule + ": "
                + (d.domicile() ? "terdaftar di " : "yaitu di ")
                + orUnknown(d.expected(), "tempat mana pun")
                + ", tetapi bekerja di " + orUnknown(d.actual(), "tempat mana pun");
    }

    private static String level(Detail.Place d) {
        return d.level()
                .map(level -> switch (level) {
                    case "province" -> " dalam provinsi yang sama";
                    case "city" -> " dalam kota yang sama";
                    case "district" -> " dalam kecamatan yang sama";
                    default -> " dalam kelurahan yang sama";
                })
                .orElse(" persis");
    }

    @Override
    String openPlace(Detail.Place d) {
        String rule = own(d.modes()) + " hanya " + (d.domicile() ? "di domisili" + level(d) : d.places()) + ": ";
        return d.domicile()
                ? rule + "terdaftar di " + orUnknown(d.expected(), "tempat yang tidak diketahui") + ", bekerja di "
                        + orUnknown(d.actual(), "tempat yang tidak diketahui") + ": tidak dapat ditentukan"
                : rule + "bekerja di " + orUnknown(d.actual(), "tempat yang tidak diketahui")
                        + ": tidak dapat ditentukan";
    }

    @Override
    String statement(Detail.Statement d) {
        return "wajib menyatakan " + d.attestation() + " " + deadline(d.deadline()) + " " + d.date() + ", tetapi "
                + (d.covered().isEmpty()
                        ? d.signed()
                                .map(day -> "pernyataannya tertanggal " + day)
                                .orElse("pernyataannya tidak ada")
                        : "pernyataannya hanya mencakup " + dates(d.covered()) + ", tidak " + dates(d.uncovered()));
    }

    private static String dates(List<DateRange> ranges) {
        return ranges.stream()
                .map(range -> range.first().equals(range.last())
                        ? range.first().toString()
                        : range.first() + " sampai " + range.last())
                .collect(Collectors.joining(", "));
    }

    private static String deadline(String deadline) {
        return switch (deadline) {
            case "before" -> "sebelum";
            case "by" -> "paling lambat";
            case "after" -> "setelah";
            case "for" -> "untuk";
            default -> "sepanjang";
        };
    }

    @Override
    String openStatement(Detail.Statement d) {
        return "wajib menyatakan " + d.attestation() + " " + deadline(d.deadline()) + " " + d.date()
                + ": tidak dapat ditentukan";
    }

    @Override
    String noCategory(Detail.NoCategory d) {
        return "tidak masuk kategori mana pun, padahal ketentuan " + d.group()
                + " bergantung padanya: harus diklasifikasikan";
    }

    @Override
    String undecided(Detail.Undecided d) {
        return "belum ada keputusan tentang " + d.parameter()
                + d.fallback().map(value -> "; yang berlaku " + value).orElse("");
    }

    @Override
    String noGroup(Detail.NoGroup d) {
        return "ikut dihitung untuk " + own(d.counted()) + " dari " + d.group()
                + ", tetapi kelompoknya tidak diketahui";
    }

    @Override
    String conflict(Detail.Conflict d) {
        String outside = d.outside().signum() > 0 ? ", " + d.outside() + " di antaranya dapat orang lain" : "";
        return "paling banyak " + d.most() + " dari " + d.of() + " " + d.group() + " boleh " + d.demanded()
                + ", tetapi " + other(d, " pada ") + " membutuhkan " + d.needed() + outside + ": " + d.inside()
                + " dari kelompok ini harus " + d.demanded() + ", sehingga keduanya tidak dapat dipatuhi sekaligus";
    }

    @Override
    String collision(Detail.Collision d) {
        return "pengecualian " + String.join(" dan ", d.exceptions())
                + " berlaku bersamaan dan saling bertentangan: tidak dapat ditentukan mana yang berlaku";
    }

    @Override
    String exception(String clause) {
        return "; pengecualian " + clause + " berlaku";
    }

    @Override
    String missing(List<String> facts) {
        return "; belum ada data: " + String.join(", ", facts);
    }
}
