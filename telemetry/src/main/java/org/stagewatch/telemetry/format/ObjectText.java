package org.stagewatch.telemetry.format;

import java.io.StringWriter;
import org.stagewatch.telemetry.format.DataRecord.JsonText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes the object or array at which a parser stands as text again.
record ObjectText(JsonFactory factory) {
    JsonText of(JsonParser parser) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            generator.copyCurrentStructure(parser);
        }
        return new JsonText(text.toString());
    }
}
