package org.stagewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.detection.verify.ConditionTests;
import org.stagewatch.detection.verify.DetectionTests;
import org.stagewatch.engine.BackendException;
import org.stagewatch.kql.source.SimilarNames;
import org.stagewatch.kql.source.SourceText;

/// Takes conditions away and says how far it is.
record ConditionWork(DetectionTests tests, DetectionSet detections, Main program, PrintWriter err) {
    private static final String ENDING = ".kql";

    /// The conditions of the queries, and of the functions that lie in these folders.
    ConditionTests.Outcome within(List<Path> folders) throws IOException, BackendException {
        List<Path> absolute = folders.stream().map(ConditionWork::absolute).toList();
        return run(part -> absolute.stream().anyMatch(absolute(Path.of(part.name()))::startsWith));
    }

    /// The conditions of the functions with these names.
    ConditionTests.Outcome ofFunctions(List<String> names) throws IOException, BackendException, WrongArgument {
        Set<String> called = new TreeSet<>();
        for (Detection detection : detections.detections()) {
            called.addAll(detection.query().called().keySet());
        }
        for (String name : names) {
            if (!called.contains(name)) {
                String similar = String.join("` or `", new SimilarNames(called).to(name));
                throw new WrongArgument("no query here calls a function `" + name + "`"
                        + (similar.isEmpty() ? "" : "; did you mean `" + similar + "`?"));
            }
        }
        return run(part -> names.stream()
                .anyMatch(name ->
                        String.valueOf(Path.of(part.name()).getFileName()).equals(name + ENDING)));
    }

    private ConditionTests.Outcome run(Predicate<SourceText> files) throws IOException, BackendException {
        try (StatusLine status = new StatusLine(err, program.terminal(), InstantSource.system())) {
            return new ConditionTests(tests, (cases, allCases, untested, conditions) -> {
                        synchronized (status) {
                            status.show("tests: " + cases + " of " + allCases + "; conditions without one so far: "
                                    + untested + " of " + conditions);
                        }
                    })
                    .run(detections.detections(), files);
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
