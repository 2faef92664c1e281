package org.stagewatch.detection.report;

import java.io.IOException;

/// Text for a terminal of a width, with or without colours.
public record TerminalText(int width, Colours colours) {
    private static final int LEAST_WIDTH = 40;
    private static final String RESET = "\u001b[0m";

    public TerminalText {
        width = Math.max(width, LEAST_WIDTH);
    }

    public enum Colours {
        ON,
        OFF
    }

    /// The look of a piece of text.
    public enum Look {
        BOLD("\u001b[1m"),
        DIM("\u001b[2m"),
        RED("\u001b[1;31m"),
        YELLOW("\u001b[33m"),
        BLUE("\u001b[36m");

        private final String sequence;

        Look(String sequence) {
            this.sequence = sequence;
        }
    }

    public String look(Look look, String text) {
        return colours == Colours.ON ? look.sequence + text + RESET : text;
    }

    /// Text from evidence without what a terminal would obey: control characters and marks that turn the reading order.
    public String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            int type = Character.getType(point);
            boolean isActive = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
            clean.appendCodePoint(isActive ? '\uFFFD' : point);
        });
        return clean.toString();
    }

    /// Writes a text in lines that fit, each behind the margin; words longer than a line are cut.
    public void wrap(String text, String margin, Appendable out) throws IOException {
        int room = width - margin.length();
        String rest = text;
        while (rest.length() > room) {
            int cut = rest.lastIndexOf(' ', room);
            int end = cut <= room / 3 ? room : cut;
            out.append(margin).append(rest.substring(0, end)).append('\n');
            rest = rest.substring(end).stripLeading();
        }
        out.append(margin).append(rest).append('\n');
    }
}
