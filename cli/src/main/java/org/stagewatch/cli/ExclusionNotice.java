package org.stagewatch.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.stagewatch.detection.exclusion.KnownSystem;
import org.stagewatch.detection.exclusion.KnownSystem.Standing;
import org.stagewatch.detection.pack.Watchlist;
import org.stagewatch.detection.report.TerminalText;

/// Says which accepted systems had no effect, so that nobody wonders why they raise findings, and how to renew them.
record ExclusionNotice(TerminalText terminal) {
    private static final int SHOWN = 10;

    /// @param moment the last one that was judged
    void write(List<Watchlist> watchlists, Instant moment, Appendable out) throws IOException {
        List<KnownSystem> idle = KnownSystem.in(watchlists).stream()
                .filter(system -> system.standing(moment) != Standing.IN_EFFECT)
                .toList();
        if (idle.isEmpty()) {
            return;
        }
        out.append(String.format(
                "%nWarning: %,d %s of %s had no effect at the end of the evidence:%n",
                idle.size(), idle.size() == 1 ? "entry" : "entries", KnownSystem.LIST));
        for (KnownSystem system : idle.subList(0, Math.min(SHOWN, idle.size()))) {
            String since = system.standing(moment) == Standing.EXPIRED ? " on " + system.expires() : "";
            String text = system.id() + "  " + system.title() + ": "
                    + system.standing(moment).text() + since;
            terminal.wrap(terminal.clean(text), "  ", out);
        }
        if (idle.size() > SHOWN) {
            out.append("  ... and ").append(String.valueOf(idle.size() - SHOWN)).append(" more\n");
        }
        terminal.wrap(
                "To renew them: stagewatch baseline PATH --out review.csv over recent quiet telemetry, then"
                        + " stagewatch baseline accept review.csv --by NAME --entry ENTRY",
                "  ",
                out);
    }
}
