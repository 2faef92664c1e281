package org.stagewatch.detection.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stagewatch.detection.finding.Incident;

/// Draws who sent what where: the sources on the left, the staging host on the right, its places under it.
final class TransferPicture {
    private static final int WIDTH = 1000;
    private static final int ROW = 30;
    private static final int BOX = 24;
    private static final int SOURCE_WIDTH = 250;
    private static final int TARGET_LEFT = 560;
    private static final int TARGET_WIDTH = 430;
    private static final int SHOWN = 20;
    private static final int SHOWN_PLACES = 5;
    private static final int PLACE_LENGTH = 60;

    void draw(Incident incident, Appendable out) throws IOException {
        List<String> sources = new ArrayList<>(
                incident.sources().subList(0, Math.min(SHOWN, incident.sources().size())));
        int hidden = incident.sources().size() - sources.size();
        if (hidden > 0) {
            sources.add("and " + hidden + " more");
        }
        List<String> places = incident.places()
                .subList(0, Math.min(SHOWN_PLACES, incident.places().size()));
        int targetHeight = 40 + places.size() * 20;
        int height = Math.max(sources.size() * ROW, targetHeight) + 10;
        double middle = height / 2.0;
        out.append("<svg class=\"transfers\" role=\"img\" aria-label=\"Which hosts sent files to "
                + Html.text(incident.stagingHost()) + "\" viewBox=\"0 0 " + WIDTH + " " + height + "\">\n");
        for (int index = 0; index < sources.size(); index++) {
            double y = (height - sources.size() * ROW) / 2.0 + index * ROW + ROW / 2.0;
            out.append(String.format(
                    Locale.ROOT,
                    "<path class=\"flow\" d=\"M %d %.1f C %d %.1f, %d %.1f, %d %.1f\"/>"
                            + "<rect class=\"box\" x=\"1\" y=\"%.1f\" width=\"%d\" height=\"%d\" rx=\"4\"/>"
                            + "<text class=\"name\" x=\"12\" y=\"%.1f\">%s</text>%n",
                    SOURCE_WIDTH + 2,
                    y,
                    SOURCE_WIDTH + 150,
                    y,
                    TARGET_LEFT - 150,
                    middle,
                    TARGET_LEFT - 10,
                    middle,
                    y - BOX / 2.0,
                    SOURCE_WIDTH,
                    BOX,
                    y + 4,
                    Html.shortened(sources.get(index), 32)));
        }
        double top = middle - targetHeight / 2.0;
        out.append(String.format(
                Locale.ROOT,
                "<path class=\"head\" d=\"M %d %.1f l -10 -6 l 0 12 z\"/>"
                        + "<rect class=\"box target %s\" x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%d\" rx=\"6\"/>"
                        + "<text class=\"name staging\" x=\"%d\" y=\"%.1f\">%s</text>%n",
                TARGET_LEFT,
                middle,
                incident.severity().label(),
                TARGET_LEFT,
                top,
                TARGET_WIDTH,
                targetHeight,
                TARGET_LEFT + 14,
                top + 25,
                Html.shortened(incident.stagingHost(), 40)));
        for (int index = 0; index < places.size(); index++) {
            out.append(String.format(
                    Locale.ROOT,
                    "<text class=\"place\" x=\"%d\" y=\"%.1f\">%s</text>%n",
                    TARGET_LEFT + 14,
                    top + 47 + index * 20,
                    Html.shortened(places.get(index), PLACE_LENGTH)));
        }
        out.append("</svg>\n");
    }
}
