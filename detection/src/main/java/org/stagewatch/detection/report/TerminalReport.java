package org.stagewatch.detection.report;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.stagewatch.detection.finding.Finding;
import org.stagewatch.detection.finding.Incident;
import org.stagewatch.detection.pack.Severity;
import org.stagewatch.detection.report.TerminalText.Look;

/// The result for a person at a terminal: what was read, the incidents with their findings, then the lone findings.
public final class TerminalReport implements ReportWriter {
    private static final int SHOWN_FINDINGS = 5;
    private static final int SHOWN_LONE = 20;
    private static final int SHOWN_NAMES = 8;

    private final TerminalText terminal;

    public TerminalReport(TerminalText terminal) {
        this.terminal = terminal;
    }

    @Override
    public void write(ScanResult result, Appendable out) throws IOException {
        new LoadSummary(terminal).write(result.loaded(), out);
        Instant first = result.firstEvent();
        Instant last = result.lastEvent();
        if (first == null || last == null) {
            out.append("No event has a time, so there is nothing to run detections over.\n");
            return;
        }
        out.append("Events from ")
                .append(UtcTime.span(first, last))
                .append(" UTC; ")
                .append(plural(result.runs().size(), "detection"))
                .append(" replayed over that time.\n");
        new RunProblems(terminal).write(result.runs(), out);
        out.append('\n');
        for (Incident incident : result.incidents()) {
            incident(incident, out);
            new AnswerText(terminal).write(result.answers(incident), out);
            out.append('\n');
        }
        List<Finding> lone = result.loneFindings();
        if (!lone.isEmpty()) {
            out.append(terminal.look(Look.BOLD, "Findings in no incident")).append('\n');
            for (Finding finding : lone.subList(0, Math.min(lone.size(), SHOWN_LONE))) {
                finding(finding, out);
            }
            if (lone.size() > SHOWN_LONE) {
                out.append("  ... and ")
                        .append(plural(lone.size() - SHOWN_LONE, "more finding"))
                        .append('\n');
            }
            out.append('\n');
        }
        out.append(plural(result.incidents().size(), "incident"))
                .append(", ")
                .append(plural(result.findings().size(), "finding"))
                .append(".\n");
    }

    private void incident(Incident incident, Appendable out) throws IOException {
        String badge = "[" + incident.severity().label() + "]";
        out.append(terminal.look(look(incident.severity()), badge))
                .append(' ')
                .append(terminal.look(Look.BOLD, terminal.clean(incident.title())))
                .append('\n');
        line("When", UtcTime.span(incident.time(), incident.lastTime()) + " UTC", out);
        if (!incident.places().isEmpty()) {
            line("Where", incident.stagingHost() + ": " + names(incident.places()), out);
        }
        if (!incident.sources().isEmpty()) {
            line("From", names(incident.sources()), out);
        }
        if (!incident.accounts().isEmpty()) {
            line("Who", names(incident.accounts()), out);
        }
        line(
                "How sure",
                incident.confidence().label() + " confidence, "
                        + plural(incident.findings().size(), "finding") + ", "
                        + plural(incident.evidenceCount(), "event") + " of evidence",
                out);
        line("Why", String.join("; ", incident.assessment().reasons()), out);
        firstFindings(incident.findings(), out);
        if (!incident.links().isEmpty()) {
            out.append("  ").append(terminal.look(Look.BOLD, "Around it")).append('\n');
            firstFindings(incident.links(), out);
        }
    }

    private void firstFindings(List<Finding> findings, Appendable out) throws IOException {
        for (Finding finding : findings.subList(0, Math.min(findings.size(), SHOWN_FINDINGS))) {
            finding(finding, out);
        }
        if (findings.size() > SHOWN_FINDINGS) {
            out.append("  ... and ")
                    .append(plural(findings.size() - SHOWN_FINDINGS, "more finding"))
                    .append('\n');
        }
    }

    private void finding(Finding finding, Appendable out) throws IOException {
        out.append("  ")
                .append(UtcTime.seconds(finding.time()))
                .append("  ")
                .append(terminal.look(
                        look(finding.detection().severity()),
                        finding.detection().severity().label()))
                .append("  ")
                .append(terminal.look(Look.BLUE, finding.detection().id()))
                .append("  ")
                .append(terminal.look(Look.DIM, plural(finding.evidenceCount(), "event")))
                .append('\n');
        terminal.wrap(terminal.clean(finding.summary()), "      ", out);
    }

    private void line(String label, String text, Appendable out) throws IOException {
        StringBuilder wrapped = new StringBuilder();
        terminal.wrap(terminal.clean(text), " ".repeat(12), wrapped);
        wrapped.replace(2, 2 + label.length(), label);
        out.append(wrapped);
    }

    private static Look look(Severity severity) {
        return switch (severity) {
            case HIGH -> Look.RED;
            case MEDIUM -> Look.YELLOW;
            case LOW, INFORMATIONAL -> Look.BLUE;
        };
    }

    private static String names(List<String> names) {
        String some = String.join(", ", names.subList(0, Math.min(names.size(), SHOWN_NAMES)));
        return names.size() > SHOWN_NAMES ? some + " and " + (names.size() - SHOWN_NAMES) + " more" : some;
    }

    static String plural(long count, String word) {
        return String.format("%,d %s%s", count, word, count == 1 ? "" : "s");
    }
}
