package org.stagewatch.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stagewatch.cli.TuneWork.Outcome;
import org.stagewatch.detection.exclusion.Disguise;
import org.stagewatch.detection.exclusion.ExclusionVerdict;
import org.stagewatch.detection.exclusion.HiddenAttack;
import org.stagewatch.detection.exclusion.KnownSystem.Standing;
import org.stagewatch.detection.report.TerminalText;
import org.stagewatch.detection.report.TerminalText.Look;

/// The proof for a person at a terminal: one block for each exclusion.
final class TuneTable {
    private static final int SHOWN_SILENCED = 3;
    private static final int SHOWN_HIDDEN = 10;
    private static final String MARGIN = "         ";

    private final TerminalText terminal;

    TuneTable(TerminalText terminal) {
        this.terminal = terminal;
    }

    void write(Outcome outcome, Appendable out) throws IOException {
        out.append(String.format(
                "%,d exclusions against %,d attack tests and %,d simulated attacks%n%n",
                outcome.verdicts().size(), outcome.cases(), outcome.simulated()));
        for (ExclusionVerdict verdict : outcome.verdicts()) {
            write(verdict, out);
        }
        long refused =
                outcome.verdicts().stream().filter(ExclusionVerdict::isRefused).count();
        long useless =
                outcome.verdicts().stream().filter(ExclusionVerdict::isUseless).count();
        out.append(String.format("%n%,d refused, %,d useless.%n", refused, useless));
    }

    private void write(ExclusionVerdict verdict, Appendable out) throws IOException {
        String word = verdict.isRefused() ? "REFUSED" : verdict.isUseless() ? "useless" : "ok     ";
        Look look = verdict.isRefused() ? Look.RED : verdict.isUseless() ? Look.YELLOW : Look.BOLD;
        out.append(terminal.look(look, word))
                .append("  ")
                .append(terminal.clean(verdict.system().title()))
                .append('\n');
        String standing = verdict.standing() == Standing.IN_EFFECT
                ? "in effect until " + verdict.system().expires() + ", accepted by "
                        + verdict.system().acceptedBy()
                : "no effect today: " + verdict.standing().text();
        terminal.wrap(terminal.clean(verdict.origin() + "; " + standing), MARGIN, out);
        terminal.wrap(
                verdict.silenced().isEmpty()
                        ? "silences nothing of the harmless data"
                        : "silences " + count(verdict.silenced().size(), "finding") + " in the harmless data:",
                MARGIN,
                out);
        list(verdict.silenced(), SHOWN_SILENCED, out);
        if (verdict.hidden().isEmpty()) {
            terminal.wrap("hides no attack", MARGIN, out);
        }
        Map<Disguise, List<String>> hidden = new LinkedHashMap<>();
        for (Disguise disguise : Disguise.values()) {
            hidden.put(
                    disguise,
                    verdict.hidden().stream()
                            .filter(one -> one.disguise() == disguise)
                            .map(HiddenAttack::test)
                            .toList());
        }
        for (Map.Entry<Disguise, List<String>> entry : hidden.entrySet()) {
            if (!entry.getValue().isEmpty()) {
                terminal.wrap(
                        "would hide " + count(entry.getValue().size(), "attack") + " "
                                + entry.getKey().text() + ":",
                        MARGIN,
                        out);
                list(entry.getValue(), SHOWN_HIDDEN, out);
            }
        }
    }

    private void list(List<String> texts, int shown, Appendable out) throws IOException {
        for (String text : texts.subList(0, Math.min(shown, texts.size()))) {
            terminal.wrap(terminal.clean(text), MARGIN + "  ", out);
        }
        if (texts.size() > shown) {
            terminal.wrap("... and " + (texts.size() - shown) + " more (all are in --format json)", MARGIN + "  ", out);
        }
    }

    private static String count(int number, String word) {
        return String.format("%,d %s%s", number, word, number == 1 ? "" : "s");
    }
}
