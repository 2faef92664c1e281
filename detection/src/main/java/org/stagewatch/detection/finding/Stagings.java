package org.stagewatch.detection.finding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stagewatch.detection.pack.Severity;

/// Parts what was found on one host around one time into stagings, for file servers see more than one a day.
///
/// Grave findings belong together if they have an account of somebody's own in common, if the place of one lies in that
/// of the other, or if most of their sources are the same. Each weak finding goes to the staging that it has any of
/// these in common with, or else to the nearest in time.
final class Stagings {
    /// Accounts that agents of any kind use, and the word that detections have for all machines.
    private static final Set<String> SHARED_ACCOUNTS =
            Set.of("<machines>", "system", "local service", "network service", "root");
    /// A drive or the root of a share holds everything.
    private static final int SHORTEST_PLACE = 6;

    private final List<List<Finding>> parts = new ArrayList<>();

    private Stagings() {}

    /// @param session findings in the order of their times
    static List<List<Finding>> of(List<Finding> session) {
        Stagings stagings = new Stagings();
        session.stream().filter(Stagings::isGrave).forEach(stagings::add);
        if (stagings.parts.size() <= 1) {
            return List.of(session);
        }
        session.stream().filter(finding -> !isGrave(finding)).forEach(stagings::attach);
        stagings.parts.forEach(part -> part.sort(Comparator.comparing(Finding::time)));
        return List.copyOf(stagings.parts);
    }

    private static boolean isGrave(Finding finding) {
        return finding.detection().severity() == Severity.HIGH;
    }

    /// Puts a finding together with all that it is tied to.
    private void add(Finding finding) {
        List<Finding> together = new ArrayList<>();
        parts.removeIf(part -> {
            boolean isTied = part.stream().anyMatch(other -> areTied(finding, other));
            if (isTied) {
                together.addAll(part);
            }
            return isTied;
        });
        together.add(finding);
        parts.add(together);
    }

    private void attach(Finding finding) {
        parts.stream()
                .filter(part -> part.stream().anyMatch(other -> areTied(finding, other)))
                .findFirst()
                .orElseGet(() -> parts.stream()
                        .min(Comparator.comparing(part -> part.stream()
                                .map(other -> Duration.between(other.time(), finding.time())
                                        .abs())
                                .min(Comparator.naturalOrder())
                                .orElseThrow()))
                        .orElseThrow())
                .add(finding);
    }

    private static boolean areTied(Finding one, Finding other) {
        return haveAnAccountInCommon(one, other)
                || holds(one.place(), other.place())
                || holds(other.place(), one.place())
                || haveMostSourcesInCommon(one, other);
    }

    private static boolean haveAnAccountInCommon(Finding one, Finding other) {
        return one.names("account").stream()
                .map(account -> account.toLowerCase(Locale.ROOT))
                .filter(account -> !SHARED_ACCOUNTS.contains(account) && !account.endsWith("$"))
                .anyMatch(account -> other.names("account").stream().anyMatch(account::equalsIgnoreCase));
    }

    private static boolean holds(String outer, String inner) {
        String folder = outer.toLowerCase(Locale.ROOT);
        return folder.length() >= SHORTEST_PLACE
                && inner.toLowerCase(Locale.ROOT).startsWith(folder);
    }

    private static boolean haveMostSourcesInCommon(Finding one, Finding other) {
        Set<String> first = new HashSet<>(SourceHosts.of(one));
        Set<String> second = new HashSet<>(SourceHosts.of(other));
        int more = Math.max(first.size(), second.size());
        first.retainAll(second);
        return !first.isEmpty() && first.size() * 2 > more;
    }
}
