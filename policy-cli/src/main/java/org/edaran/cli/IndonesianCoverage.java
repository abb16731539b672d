package org.edaran.cli;

import org.edaran.eval.Observation.Side;
import org.edaran.lang.test.Coverage;

/** Reports on coverage in Indonesian. */
final class IndonesianCoverage implements CoverageWords {

    @Override
    public String title(String policy, int reached, int total) {
        return "Cakupan uji " + policy + ": " + reached + " dari " + total + " tercapai ("
                + CoveragePrinter.percent(reached, total) + "%)";
    }

    @Override
    public String neverReached() {
        return "Belum pernah tercapai:";
    }

    @Override
    public String notes() {
        return "Ketentuan yang tidak dapat dicapai uji mana pun, karena berupa catatan:";
    }

    @Override
    public String rule() {
        return "aturan";
    }

    @Override
    public String of() {
        return "untuk";
    }

    @Override
    public String yes() {
        return "ya";
    }

    @Override
    public String never() {
        return "belum pernah";
    }

    @Override
    public String side(Side side) {
        return switch (side) {
            case KEPT -> "terpenuhi";
            case ON_THE_BOUND -> "tepat di batas";
            case BROKEN -> "dilanggar";
            case BROKEN_ABOVE -> "dilanggar di atas";
            case UNDETERMINED -> "tidak dapat ditentukan";
        };
    }

    @Override
    public String inside() {
        return "jauh di dalam batas";
    }

    @Override
    public String untouched() {
        return "belum pernah dinilai dalam uji yang mengharapkan sesuatu darinya";
    }

    @Override
    public String group(String group) {
        return group.replaceFirst("^(?:category|categories) ", "kategori ")
                .replaceFirst("^staff$", "pegawai")
                .replaceFirst("^agency$", "instansi")
                .replaceFirst("^office$", "kantor");
    }

    @Override
    public String figures(String figures) {
        return figures.replace(" of ", " dari ").replace(" to ", " sampai ");
    }

    @Override
    public String exception(Coverage.ExceptionCoverage exception) {
        String never = exception.applied()
                ? "belum pernah tidak berlaku"
                : exception.notApplied()
                        ? "belum pernah berlaku"
                        : "belum pernah dicoba dalam uji yang mengharapkan sesuatu dari aturannya";
        return "pengecualian " + exception.exception() + " terhadap " + exception.rule() + ": " + never;
    }

    @Override
    public String value(Coverage.ValueCoverage value) {
        return "parameter " + value.parameter() + ": belum pernah "
                + (value.decided() ? value.value() : "tanpa keputusan, sehingga " + value.value() + " berlaku");
    }

    @Override
    public String row(Coverage.RowCoverage row) {
        return "tabel " + row.table() + ": belum pernah baris "
                + row.row().replaceFirst("^otherwise ", "selainnya ").replaceFirst("never$", "tidak pernah");
    }
}
