package org.stagewatch.cli;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One line of a batch: `{"id": ..., "query": ...}`.
record BatchQuery(String id, String query) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// The next line that isn't blank, or null at the end.
    ///
    /// @throws BadLine if it isn't such an object
    static @Nullable BatchQuery read(BufferedReader lines) throws IOException, BadLine {
        String line = lines.readLine();
        while (line != null && line.isBlank()) {
            line = lines.readLine();
        }
        if (line == null) {
            return null;
        }
        try {
            JsonNode node = JSON.readTree(line);
            JsonNode query = node.get("query");
            JsonNode id = node.get("id");
            if (query == null || !query.isString() || id == null) {
                throw new BadLine("a line of a batch is an object with `id` and `query`");
            }
            return new BatchQuery(id.isString() ? id.stringValue() : id.toString(), query.stringValue());
        } catch (JacksonException e) {
            throw new BadLine("a line of a batch is not JSON: " + e.getOriginalMessage());
        }
    }

    /// A line that is not a query.
    static final class BadLine extends Exception {
        private static final long serialVersionUID = 1;

        BadLine(String message) {
            super(message);
        }
    }
}
