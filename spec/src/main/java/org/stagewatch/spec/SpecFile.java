package org.stagewatch.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.Severity;
import org.stagewatch.spec.SpecCase.Expectation;
import org.stagewatch.spec.SpecCase.Stage;
import org.stagewatch.spec.SpecDocument.Fence;
import org.stagewatch.spec.SpecDocument.Section;

/// The cases of a file about queries.
///
/// @param data the shared data set that the first lines name (`Data: small-office`); null if there is none
public record SpecFile(String title, @Nullable String data, List<SpecCase> cases) {
    private static final String DATA = "Data:";

    public SpecFile {
        cases = List.copyOf(cases);
    }

    /// Reads a file's text.
    ///
    /// @throws SpecFormatException at the place that is wrong
    public static SpecFile read(String file, String text) {
        SpecDocument document = SpecDocument.read(file, text);
        List<SpecCase> cases = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Section section : document.sections()) {
            if (!names.add(section.heading())) {
                throw new SpecFormatException(file, section.line(), 4, "another case has this name");
            }
            if (!section.fences().isEmpty()) {
                cases.add(new CaseReader(file, section).read());
            }
        }
        String data = document.prose()
                .lines()
                .filter(line -> line.startsWith(DATA))
                .map(line -> line.substring(DATA.length()).strip())
                .findFirst()
                .orElse(null);
        return new SpecFile(document.title(), data, cases);
    }

    private record CaseReader(String file, Section section) {
        SpecCase read() {
            Fence first = section.fences().getFirst();
            if (!first.info().equals("kql")) {
                throw new SpecFormatException(file, first.line(), 4, "the first fence of a case is its `kql`");
            }
            List<Expectation> expectations = new ArrayList<>();
            for (Fence fence : section.fences().subList(1, section.fences().size())) {
                expectations.add(expectation(fence));
            }
            if (expectations.isEmpty()) {
                throw new SpecFormatException(file, section.line(), 4, "the case claims nothing about its query");
            }
            return new SpecCase(section.heading(), section.line(), first.text(), expectations);
        }

        private Expectation expectation(Fence fence) {
            String text = fence.text().strip();
            return switch (fence.info()) {
                case "result" -> new SpecCase.Rows(new TableReader(file).read(fence), RowOrder.ANY);
                case "result ordered" -> new SpecCase.Rows(new TableReader(file).read(fence), RowOrder.AS_WRITTEN);
                case "error" -> new SpecCase.Problem(Severity.ERROR, text);
                case "warning" -> new SpecCase.Problem(Severity.WARNING, text);
                case "plan bound" -> new SpecCase.PlanShape(Stage.BOUND, text);
                case "plan optimized" -> new SpecCase.PlanShape(Stage.OPTIMIZED, text);
                default -> backendExpectation(fence, text);
            };
        }

        private Expectation backendExpectation(Fence fence, String text) {
            if (fence.kind().equals("sql") && !fence.argument().isEmpty()) {
                return new SpecCase.Sql(fence.argument(), text);
            }
            if (fence.kind().equals("skip") && !fence.argument().isEmpty() && !text.isEmpty()) {
                return new SpecCase.Skip(fence.argument(), text);
            }
            throw new SpecFormatException(file, fence.line(), 4, "not a fence of a case: `" + fence.info() + "`");
        }
    }
}
