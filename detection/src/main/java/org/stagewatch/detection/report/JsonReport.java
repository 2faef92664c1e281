package org.stagewatch.detection.report;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/// One JSON object with all findings and incidents, and the answers about these.
public final class JsonReport implements ReportWriter {
    @Override
    public void write(ScanResult result, Appendable out) throws IOException {
        out.append("{\"findings\":[");
        write(result.findings(), JsonForm::of, out);
        out.append("],\"incidents\":[");
        write(result.incidents(), JsonForm::of, out);
        out.append("],\"answers\":[");
        List<String> answers = result.incidents().stream()
                .flatMap(incident -> result.answers(incident).stream().map(answer -> JsonForm.of(incident, answer)))
                .toList();
        write(answers, Function.identity(), out);
        out.append("]}\n");
    }

    private static <T> void write(List<T> objects, Function<T, String> form, Appendable out) throws IOException {
        String separator = "";
        for (T object : objects) {
            out.append(separator).append(form.apply(object));
            separator = ",\n";
        }
    }
}
