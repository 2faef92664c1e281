package org.stagewatch.detection.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.stagewatch.detection.pack.Confidence;
import org.stagewatch.detection.pack.Severity;

/// How grave an incident is, how sure it is one, and the reasons, for a person to weigh.
///
/// Both start from the surest and gravest finding, and grow by a step with the chain: chance explains several links
/// less than any one of them.
///
/// @param reasons what speaks for it and against it, the strongest first
public record Assessment(Severity severity, Confidence confidence, List<String> reasons) {
    /// From this many detections on, that they agree makes it surer.
    private static final int AGREEING = 3;

    public Assessment {
        reasons = List.copyOf(reasons);
    }

    /// @param findings those that show the staging
    /// @param isFanIn whether files of several hosts came to the place
    /// @param links what else was seen around it
    static Assessment of(List<Finding> findings, boolean isFanIn, List<Finding> links) {
        return new Assessment(
                severity(findings, isFanIn, links), confidence(findings, links), reasons(findings, isFanIn, links));
    }

    private static Severity severity(List<Finding> findings, boolean isFanIn, List<Finding> links) {
        Severity gravest = findings.stream()
                .map(finding -> finding.detection().severity())
                .max(Comparator.naturalOrder())
                .orElse(Severity.INFORMATIONAL);
        boolean isChain = isFanIn && distinct(findings, links).size() > 1;
        return isChain && gravest != Severity.HIGH ? Severity.values()[gravest.ordinal() + 1] : gravest;
    }

    private static Confidence confidence(List<Finding> findings, List<Finding> links) {
        Confidence surest = findings.stream()
                .map(finding -> finding.detection().confidence())
                .max(Comparator.naturalOrder())
                .orElse(Confidence.LOW);
        boolean isAgreed = distinct(findings, links).size() >= AGREEING;
        return isAgreed && surest != Confidence.HIGH ? Confidence.values()[surest.ordinal() + 1] : surest;
    }

    private static List<String> reasons(List<Finding> findings, boolean isFanIn, List<Finding> links) {
        List<String> reasons = new ArrayList<>();
        List<Finding> grave = findings.stream()
                .filter(finding -> finding.detection().severity() == Severity.HIGH)
                .toList();
        if (grave.isEmpty()) {
            reasons.add(isFanIn ? "only single copies were seen, though to one host" : "only single events were seen");
        } else {
            reasons.add("seen as a whole by " + names(grave));
        }
        if (findings.stream().anyMatch(Assessment::isPacked)) {
            reasons.add("packed there");
        }
        int agreeing = distinct(findings, List.of()).size();
        if (agreeing > 1) {
            reasons.add(agreeing + " detections agree");
        }
        if (!links.isEmpty()) {
            reasons.add("around it: " + names(links));
        }
        return reasons;
    }

    static boolean isPacked(Finding finding) {
        return !finding.text("PackedBy").isEmpty()
                || finding.detection().techniques().stream().anyMatch(technique -> technique.startsWith("T1560"));
    }

    private static String names(List<Finding> findings) {
        return String.join(", ", distinct(findings, List.of()));
    }

    private static List<String> distinct(List<Finding> findings, List<Finding> links) {
        return Stream.concat(findings.stream(), links.stream())
                .map(finding -> finding.detection().id())
                .distinct()
                .toList();
    }
}
