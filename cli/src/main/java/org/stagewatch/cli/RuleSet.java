package org.stagewatch.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.detection.pack.LooseDetections;
import org.stagewatch.detection.pack.PackageLoader;
import org.stagewatch.evaluation.AlarmUnit;

/// Detections that are judged together.
///
/// @param unit what of their findings calls somebody
record RuleSet(String name, DetectionSet detections, AlarmUnit unit) {
    private static final String OWN = "stagewatch";

    /// The packages as one set, then each of the others as a set of its own.
    ///
    /// @param packages ids of packages beside the program, or folders; if empty, all that come with the program
    /// @throws WrongArgument if a set holds nothing that could run
    static List<RuleSet> of(List<String> packages, List<Path> others) throws WrongArgument {
        List<RuleSet> sets = new ArrayList<>();
        String name = packages.size() == 1 ? name(Path.of(packages.getFirst())) : OWN;
        sets.add(new RuleSet(name, new DetectionChoice(packages, List.of(), List.of()).load(), AlarmUnit.INCIDENT));
        for (Path path : others) {
            sets.add(new RuleSet(
                    name(path),
                    LooseDetections.load(path),
                    PackageLoader.isPackage(path) ? AlarmUnit.INCIDENT : AlarmUnit.FINDING));
        }
        for (RuleSet set : sets) {
            if (set.detections.hasErrors() || set.detections.detections().isEmpty()) {
                throw new WrongArgument("the rule set `" + set.name + "` can't be judged: "
                        + set.detections.diagnostics().stream()
                                .map(Object::toString)
                                .findFirst()
                                .orElse("it holds no detection"));
            }
        }
        return sets;
    }

    private static String name(Path path) {
        String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        return name.endsWith(".kql") ? name.substring(0, name.length() - ".kql".length()) : name;
    }
}
