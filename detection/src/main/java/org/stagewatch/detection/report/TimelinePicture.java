package org.stagewatch.detection.report;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.stagewatch.detection.finding.Incident;

/// Draws the incidents over the time of the evidence: a bar for each, with a dot for each finding.
final class TimelinePicture {
    private static final int WIDTH = 1000;
    private static final int LABEL = 190;
    private static final int ROW = 30;
    private static final int TOP = 28;
    private static final int TICKS = 6;

    private final Instant first;
    private final double span;

    TimelinePicture(Instant first, Instant last) {
        this.first = first;
        span = Math.max(1, Duration.between(first, last).toMillis());
    }

    void draw(List<Incident> incidents, Appendable out) throws IOException {
        int height = TOP + incidents.size() * ROW + 10;
        out.append("<svg class=\"timeline\" role=\"img\" aria-label=\"Incidents over time\" viewBox=\"0 0 " + WIDTH
                + " " + height + "\">\n");
        for (int tick = 0; tick <= TICKS; tick++) {
            Instant time = first.plusMillis((long) (span * tick / TICKS));
            double x = x(time);
            out.append(String.format(
                    Locale.ROOT,
                    "<line class=\"grid\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/><text class=\"tick\" x=\"%.1f\""
                            + " y=\"14\" text-anchor=\"%s\">%s</text>%n",
                    x,
                    x,
                    TOP - 8,
                    height,
                    x,
                    tick == TICKS ? "end" : "middle",
                    UtcTime.minutes(time).substring(5)));
        }
        for (int index = 0; index < incidents.size(); index++) {
            draw(incidents.get(index), TOP + index * ROW + ROW / 2, out);
        }
        out.append("</svg>\n");
    }

    private void draw(Incident incident, int y, Appendable out) throws IOException {
        double from = x(incident.time());
        double to = Math.max(from + 6, x(incident.lastTime()));
        out.append("<a href=\"#" + Html.text(incident.id()) + "\"><title>" + Html.text(incident.title()) + "</title>");
        out.append(String.format(
                Locale.ROOT,
                "<text class=\"host\" x=\"0\" y=\"%d\">%s</text><rect class=\"bar %s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\""
                        + " height=\"12\" rx=\"3\"/>",
                y + 4,
                Html.shortened(incident.stagingHost(), 24),
                incident.severity().label(),
                from,
                y - 6,
                to - from));
        // Dots that would lie upon each other are one.
        Set<Long> places = new TreeSet<>();
        incident.findings().forEach(finding -> places.add(Math.round(x(finding.time()))));
        for (long place : places) {
            out.append("<circle class=\"dot\" cx=\"" + place + "\" cy=\"" + y + "\" r=\"2.5\"/>");
        }
        out.append("</a>\n");
    }

    private double x(Instant time) {
        double share = Math.clamp(Duration.between(first, time).toMillis() / span, 0, 1);
        return LABEL + share * (WIDTH - LABEL - 10);
    }
}
