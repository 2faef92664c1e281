package org.stagewatch.kql.bind;

import java.util.List;

/// A plugin that isn't run here, and of which nobody knows the columns before it runs.
///
/// @param reason why it isn't run; begins with a word that fits behind a colon
record OpenRefusedPlugin(String reason) implements Plugin {
    @Override
    public Rows bind(PluginCall call) {
        return call.hasArguments(2, 4) ? call.refused(reason, call.unlisted(List.of())) : Rows.broken();
    }
}
