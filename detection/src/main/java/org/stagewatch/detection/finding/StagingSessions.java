package org.stagewatch.detection.finding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.pack.Severity;

/// Parts the findings at one host into stagings.
///
/// A staging is made of findings with no gap of more than a day that an account, a place or their sources tie together.
/// Two
/// intruders, or an intruder and an administrator, use the same server in the same week; host and time alone would make
/// one case of them.
///
/// The grave findings, which show movement as a whole, come first. A single copy or archive joins the one that it is
/// tied to; it never ties two of them together, for administrators copy every day. Those that are left are parted in
/// the
/// same way among themselves.
record StagingSessions(List<Finding> atHost) {
    private static final Duration GAP = Duration.ofHours(24);

    StagingSessions {
        atHost = atHost.stream().sorted(Comparator.comparing(Finding::time)).toList();
    }

    /// The stagings, each with its findings in the order of their times.
    List<List<Finding>> part() {
        List<StagingSession> grave =
                tied(atHost.stream().filter(StagingSessions::isGrave).toList(), true);
        List<Finding> left = new ArrayList<>();
        for (Finding single : atHost) {
            if (!isGrave(single)) {
                StagingSession nearest = nearest(single, grave);
                if (nearest == null) {
                    left.add(single);
                } else {
                    nearest.add(single);
                }
            }
        }
        return Stream.concat(grave.stream(), tied(left, false).stream())
                .map(StagingSession::findings)
                .toList();
    }

    private static boolean isGrave(Finding finding) {
        return finding.detection().severity() == Severity.HIGH;
    }

    /// Findings in the order of their times, put together as far as they are tied.
    ///
    /// @param areGrave whether they list all their sources, which then tie them too; single events have one source
    ///     each, and a place side by side is enough
    private static List<StagingSession> tied(List<Finding> findings, boolean areGrave) {
        List<StagingSession> ended = new ArrayList<>();
        List<StagingSession> open = new ArrayList<>();
        for (Finding finding : findings) {
            List<StagingSession> past = open.stream()
                    .filter(session -> session.gap(finding).compareTo(GAP) > 0)
                    .toList();
            ended.addAll(past);
            open.removeAll(past);
            List<StagingSession> others = open.stream()
                    .filter(session -> areGrave
                            ? session.isTied(finding, false) || session.hasSourcesOf(finding)
                            : session.isTied(finding, true))
                    .toList();
            StagingSession largest = others.stream()
                    .max(Comparator.comparing(StagingSession::size))
                    .orElse(null);
            if (largest == null) {
                open.add(new StagingSession(finding));
            } else {
                others.stream().filter(other -> other != largest).forEach(other -> {
                    largest.addAll(other);
                    open.remove(other);
                });
                largest.add(finding);
            }
        }
        ended.addAll(open);
        return ended;
    }

    private static @Nullable StagingSession nearest(Finding single, List<StagingSession> sessions) {
        return sessions.stream()
                .filter(session -> session.gap(single).compareTo(GAP) <= 0 && session.isTied(single, true))
                .min(Comparator.comparing(session -> session.gap(single)))
                .orElse(null);
    }
}
