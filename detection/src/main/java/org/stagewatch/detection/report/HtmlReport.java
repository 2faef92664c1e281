package org.stagewatch.detection.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stagewatch.detection.finding.Finding;
import org.stagewatch.detection.finding.Incident;
import org.stagewatch.detection.investigate.Answer;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.pack.FileDiagnostic;
import org.stagewatch.detection.replay.DetectionRun;
import org.stagewatch.detection.replay.EvidenceRow;
import org.stagewatch.telemetry.report.Problem;
import org.stagewatch.telemetry.report.SourceReport;

/// One HTML page that needs nothing else: no script, no file beside it, no network.
///
/// Everything that comes from evidence or a package is escaped: an attacker chooses the names of files.
public final class HtmlReport implements ReportWriter {
    private static final int EVIDENCE_ROWS = 50;
    private static final int INCIDENTS = 100;
    private static final int INCIDENT_FINDINGS = 100;
    private static final int LONE_FINDINGS = 200;
    private static final int ACCOUNTS = 12;
    private static final int COMMAND_LENGTH = 600;
    private static final int PLACES = 12;

    @Override
    public void write(ScanResult result, Appendable out) throws IOException {
        out.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                        + " 'unsafe-inline'\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>Stagewatch report</title>\n<style>")
                .append(style())
                .append("</style></head><body><main>\n");
        List<Incident> incidents = shown(result.incidents());
        summary(result, incidents, out);
        for (Incident incident : incidents) {
            incident(incident, result.answers(incident), out);
        }
        loneFindings(result.loneFindings(), out);
        queries(result.findings(), out);
        detections(result, out);
        sources(result, out);
        out.append("</main></body></html>\n");
    }

    /// The gravest incidents, in the order of their times.
    private static List<Incident> shown(List<Incident> incidents) {
        return incidents.stream()
                .sorted(Comparator.comparing(Incident::severity).reversed())
                .limit(INCIDENTS)
                .sorted(Comparator.comparing(Incident::time).thenComparing(Incident::id))
                .toList();
    }

    private static String style() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new IllegalStateException("the resource report.css is missing");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void summary(ScanResult result, List<Incident> incidents, Appendable out) throws IOException {
        out.append("<header><p class=\"brand\">Stagewatch</p><h1>");
        out.append(
                result.incidents().isEmpty()
                        ? "No staging found"
                        : TerminalReport.plural(result.incidents().size(), "incident"));
        out.append("</h1>\n<dl class=\"facts\">");
        Instant first = result.firstEvent();
        Instant last = result.lastEvent();
        fact("Findings", String.format("%,d", result.findings().size()), out);
        fact("Records read", String.format("%,d", result.loaded().read()), out);
        fact("Sources", String.format("%,d", result.loaded().sources().size()), out);
        fact("Unmapped", String.format("%,d", result.loaded().unmapped()), out);
        fact("Damaged", String.format("%,d", result.loaded().damaged()), out);
        if (first != null && last != null) {
            fact("Time covered (UTC)", UtcTime.span(first, last), out);
        }
        out.append("</dl></header>\n");
        if (result.hasFailures()) {
            out.append("<p class=\"warning\">Some detections did not run; see <a href=\"#detections\">Detections</a>."
                    + " Silence proves nothing for those.</p>\n");
        }
        int hidden = result.incidents().size() - incidents.size();
        if (hidden > 0) {
            out.append("<p class=\"warning\">" + TerminalReport.plural(hidden, "incident") + " less grave than the "
                    + incidents.size() + " below are not on this page; the other formats have all.</p>\n");
        }
        if (first != null && last != null && !incidents.isEmpty()) {
            out.append("<section><h2>Timeline</h2>");
            new TimelinePicture(first, last).draw(incidents, out);
            out.append("</section>\n");
        }
    }

    private static void fact(String name, String value, Appendable out) throws IOException {
        out.append("<div><dt>" + name + "</dt><dd>" + Html.text(value) + "</dd></div>");
    }

    private static void incident(Incident incident, List<Answer> answers, Appendable out) throws IOException {
        out.append("<section class=\"incident\" id=\"" + Html.text(incident.id()) + "\"><h2><span class=\"badge "
                + incident.severity().label() + "\">" + incident.severity().label() + "</span> "
                + Html.text(incident.title()) + "</h2>\n<dl class=\"facts\">");
        fact("When (UTC)", UtcTime.span(incident.time(), incident.lastTime()), out);
        fact("Staging host", incident.stagingHost(), out);
        fact("Accounts", accounts(incident.accounts()), out);
        fact("Confidence", incident.confidence().label(), out);
        fact("Why", String.join("; ", incident.assessment().reasons()), out);
        fact("Evidence", TerminalReport.plural(incident.evidenceCount(), "event"), out);
        out.append("</dl>\n");
        if (!incident.sources().isEmpty()) {
            out.append("<h3>Who sent what where</h3>");
            new TransferPicture().draw(incident, out);
        }
        out.append("<h3>What happened</h3>");
        findings(incident.findings(), INCIDENT_FINDINGS, out);
        if (!incident.links().isEmpty()) {
            out.append("<h3>Around it</h3><p class=\"quiet\">On these hosts at that time, by the same account or with"
                    + " the same files.</p>");
            findings(incident.links(), INCIDENT_FINDINGS, out);
        }
        places(incident, out);
        if (!answers.isEmpty()) {
            out.append("<h3>First questions</h3>");
            new AnswerTables(answers).write(out);
        }
        evidence(incident.evidence(), incident.evidenceCount(), out);
        out.append("</section>\n");
    }

    private static String accounts(List<String> accounts) {
        if (accounts.isEmpty()) {
            return "unknown";
        }
        String some = String.join(", ", accounts.subList(0, Math.min(ACCOUNTS, accounts.size())));
        return accounts.size() > ACCOUNTS ? some + " and " + (accounts.size() - ACCOUNTS) + " more" : some;
    }

    private static void places(Incident incident, Appendable out) throws IOException {
        if (incident.places().size() <= 1) {
            return;
        }
        out.append("<h3>Places</h3><ul class=\"places\">");
        for (String place :
                incident.places().subList(0, Math.min(PLACES, incident.places().size()))) {
            out.append("<li><code>" + Html.text(place) + "</code></li>");
        }
        if (incident.places().size() > PLACES) {
            out.append("<li>and " + (incident.places().size() - PLACES) + " more</li>");
        }
        out.append("</ul>\n");
    }

    private static void findings(List<Finding> findings, int most, Appendable out) throws IOException {
        out.append("<ol class=\"story\">\n");
        for (Finding finding : findings.subList(0, Math.min(most, findings.size()))) {
            finding(finding, out);
        }
        out.append("</ol>\n");
        if (findings.size() > most) {
            out.append("<p>and " + TerminalReport.plural(findings.size() - most, "more finding") + "</p>\n");
        }
    }

    private static void finding(Finding finding, Appendable out) throws IOException {
        out.append("<li><time>" + UtcTime.seconds(finding.time()) + "</time> <span class=\"badge small "
                + finding.detection().severity().label() + "\">"
                + finding.detection().severity().label() + "</span> <strong>"
                + Html.text(finding.detection().name()) + "</strong> <span class=\"quiet\">"
                + TerminalReport.plural(finding.evidenceCount(), "event") + "</span><br>"
                + Html.shortened(finding.summary(), COMMAND_LENGTH) + "</li>\n");
    }

    private static void evidence(List<EvidenceRow> rows, long count, Appendable out) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        int shown = Math.min(EVIDENCE_ROWS, rows.size());
        out.append("<details" + (rows.size() <= 20 ? " open" : "") + "><summary>Evidence: "
                + (shown < count ? "the first " + shown + " of " + String.format("%,d", count) : "all " + shown)
                + " rows</summary><div class=\"wide\"><table><thead><tr><th>Time (UTC)</th><th>Table</th><th>Device</th>"
                + "<th>ReportId</th><th>File</th><th>Record</th></tr></thead><tbody>\n");
        for (EvidenceRow row : rows.subList(0, shown)) {
            out.append("<tr><td>" + UtcTime.seconds(row.time()) + "</td><td>" + Html.text(row.table())
                    + "</td><td title=\"" + Html.text(row.deviceId()) + "\">"
                    + Html.text(row.deviceName().isEmpty() ? row.deviceId() : row.deviceName()) + "</td><td>"
                    + Html.text(row.reportId()) + "</td><td>" + Html.text(row.file()) + "</td><td class=\"number\">"
                    + row.record() + "</td></tr>\n");
        }
        out.append("</tbody></table></div></details>\n");
    }

    private static void queries(List<Finding> findings, Appendable out) throws IOException {
        if (findings.isEmpty()) {
            return;
        }
        Map<String, Detection> fired = new LinkedHashMap<>();
        findings.forEach(finding -> fired.put(finding.detection().id(), finding.detection()));
        out.append("<section><h2>Queries that found something</h2>\n");
        for (Detection detection : fired.values()) {
            out.append("<details><summary>Query: " + Html.text(detection.name()) + " <span class=\"quiet\">"
                    + Html.text(String.join(", ", detection.techniques())) + "</span></summary><pre><code>"
                    + Html.text(detection.query().query().text()) + "</code></pre></details>\n");
        }
        out.append("</section>\n");
    }

    private static void loneFindings(List<Finding> findings, Appendable out) throws IOException {
        if (findings.isEmpty()) {
            return;
        }
        out.append("<section><h2>Findings in no incident</h2><p class=\"quiet\">Each is one event that intruders and"
                + " administrators both cause. Alone it proves no staging.</p>");
        findings(findings, LONE_FINDINGS, out);
        out.append("</section>\n");
    }

    private static void detections(ScanResult result, Appendable out) throws IOException {
        out.append(
                "<section id=\"detections\"><h2>Detections</h2><div class=\"wide\"><table><thead><tr><th>Detection</th>"
                        + "<th>Severity</th><th>Runs</th><th>Findings</th><th></th></tr></thead><tbody>\n");
        for (DetectionRun run : result.runs()) {
            out.append("<tr><td>" + Html.text(run.detection().name()) + "</td><td>"
                    + run.detection().severity().label() + "</td>");
            switch (run) {
                case DetectionRun.Done done ->
                    out.append("<td class=\"number\">" + done.runs() + "</td><td class=\"number\">"
                            + done.rows().size() + "</td><td>"
                            + (done.isCutOff() ? "there are more; these are the first" : "") + "</td>");
                case DetectionRun.Rejected(var _, var diagnostics) -> {
                    out.append("<td></td><td></td><td class=\"failed\">did not run: ");
                    for (FileDiagnostic diagnostic : diagnostics) {
                        out.append(Html.text(diagnostic.toString()) + "<br>");
                    }
                    out.append("</td>");
                }
                case DetectionRun.Failed(var _, var reason) ->
                    out.append("<td></td><td></td><td class=\"failed\">failed: " + Html.text(reason) + "</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div></section>\n");
    }

    private static void sources(ScanResult result, Appendable out) throws IOException {
        out.append(
                "<section><h2>What was read</h2><div class=\"wide\"><table><thead><tr><th>Source</th><th>Taken for</th>"
                        + "<th>Read</th><th>Mapped</th><th>Unmapped</th><th>Damaged</th><th>Remarks</th></tr></thead><tbody>\n");
        for (SourceReport source : result.loaded().sources()) {
            out.append("<tr><td>" + Html.text(source.name()) + "</td><td>" + Html.text(source.recognisedAs()) + "</td>"
                    + number(source.read()) + number(source.mapped()) + number(source.unmappedCount())
                    + number(source.damaged()) + "<td>");
            for (Map.Entry<String, Long> kind : source.unmapped().entrySet()) {
                out.append("no mapping: " + Html.text(kind.getKey()) + " (" + kind.getValue() + ")<br>");
            }
            for (Problem problem : source.problems()) {
                out.append(Html.text(problem.text()) + "<br>");
            }
            out.append("</td></tr>\n");
        }
        out.append("</tbody></table></div></section>\n");
    }

    private static String number(long number) {
        return "<td class=\"number\">" + String.format("%,d", number) + "</td>";
    }
}
