package org.stagewatch.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import org.stagewatch.detection.verify.CaseResult;

/// How the results of packages' tests are written.
enum TestReportFormat {
    TEXT,
    JUNIT;

    void write(List<CaseResult> results, PrintWriter out) {
        switch (this) {
            case TEXT -> text(results, out);
            case JUNIT -> junit(results, out);
        }
        out.flush();
    }

    private static void text(List<CaseResult> results, PrintWriter out) {
        for (CaseResult result : results) {
            out.println((result.isPassed() ? "ok    " : "FAIL  ") + result.subject() + ": " + result.name());
            if (!result.isPassed()) {
                out.println("      " + result.file() + ":" + result.line());
                Objects.requireNonNullElse(result.failure(), "").lines().forEach(line -> out.println("      " + line));
            }
        }
        long failed = results.stream().filter(result -> !result.isPassed()).count();
        out.printf("%,d cases, %,d failed%n", results.size(), failed);
    }

    private static void junit(List<CaseResult> results, PrintWriter out) {
        long failed = results.stream().filter(result -> !result.isPassed()).count();
        out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        out.println("<testsuite name=\"detections\" tests=\"" + results.size() + "\" failures=\"" + failed + "\">");
        for (CaseResult result : results) {
            out.print("  <testcase classname=\"" + escaped(result.subject()) + "\" name=\"" + escaped(result.name())
                    + "\"");
            String failure = result.failure();
            out.println(
                    failure == null
                            ? "/>"
                            : "><failure>" + escaped(result.file() + ":" + result.line() + "\n" + failure)
                                    + "</failure></testcase>");
        }
        out.println("</testsuite>");
    }

    /// XML has no place for control characters, not even escaped.
    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
