package org.stagewatch.simulation.output;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.stagewatch.simulation.enterprise.Host;

/// Names one row of the evidence.
///
/// @param number unique for its host
record RowKey(Table table, Host host, long number) {
    /// The device that a sensor's row is of; empty for rows of other logs.
    String deviceId() {
        return table.isOfSensors() ? host.deviceId() : "";
    }

    /// The identifier that a row of Log Analytics has for itself.
    String itemId() {
        String name = table.title() + "/" + host.deviceId() + "/" + number;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// What tells the row apart in its table, and on its device if it has one.
    String id() {
        return table.isOfSensors() ? Long.toString(number) : itemId();
    }
}
