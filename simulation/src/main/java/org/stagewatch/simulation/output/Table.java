package org.stagewatch.simulation.output;

import org.stagewatch.simulation.event.Event;

/// The table that an event becomes a row of.
enum Table {
    DEVICE_PROCESS_EVENTS("DeviceProcessEvents"),
    DEVICE_FILE_EVENTS("DeviceFileEvents"),
    DEVICE_NETWORK_EVENTS("DeviceNetworkEvents"),
    DEVICE_LOGON_EVENTS("DeviceLogonEvents"),
    DEVICE_REGISTRY_EVENTS("DeviceRegistryEvents"),
    DEVICE_EVENTS("DeviceEvents"),
    DEVICE_NETWORK_INFO("DeviceNetworkInfo"),
    DEVICE_INFO("DeviceInfo");

    private final String title;

    Table(String title) {
        this.title = title;
    }

    /// The table's name in KQL.
    String title() {
        return title;
    }

    static Table of(Event event) {
        return switch (event) {
            case Event.ProcessStarted _ -> DEVICE_PROCESS_EVENTS;
            case Event.FileChanged _ -> DEVICE_FILE_EVENTS;
            case Event.Connection _ -> DEVICE_NETWORK_EVENTS;
            case Event.Logon _ -> DEVICE_LOGON_EVENTS;
            case Event.RegistryValueSet _ -> DEVICE_REGISTRY_EVENTS;
            case Event.Activity _ -> DEVICE_EVENTS;
            case Event.AdapterReport _ -> DEVICE_NETWORK_INFO;
            case Event.DeviceReport _ -> DEVICE_INFO;
        };
    }
}
