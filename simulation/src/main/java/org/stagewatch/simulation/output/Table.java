package org.stagewatch.simulation.output;

import org.stagewatch.simulation.event.Event;
import org.stagewatch.simulation.event.SystemLog;

/// The table that an event becomes a row of.
enum Table {
    DEVICE_PROCESS_EVENTS("DeviceProcessEvents"),
    DEVICE_FILE_EVENTS("DeviceFileEvents"),
    DEVICE_NETWORK_EVENTS("DeviceNetworkEvents"),
    DEVICE_LOGON_EVENTS("DeviceLogonEvents"),
    DEVICE_REGISTRY_EVENTS("DeviceRegistryEvents"),
    DEVICE_EVENTS("DeviceEvents"),
    DEVICE_NETWORK_INFO("DeviceNetworkInfo"),
    DEVICE_INFO("DeviceInfo"),
    AMAZON(SystemLog.AMAZON),
    AZURE_BLOBS(SystemLog.AZURE_BLOBS),
    AZURE(SystemLog.AZURE),
    GOOGLE(SystemLog.GOOGLE),
    SYSLOG(SystemLog.SYSLOG);

    private final String title;
    private final boolean isOfSensors;

    Table(String title) {
        this.title = title;
        this.isOfSensors = true;
    }

    Table(SystemLog log) {
        this.title = log.table();
        this.isOfSensors = false;
    }

    /// The table's name in KQL.
    String title() {
        return title;
    }

    /// Whether sensors write it: its rows have a device and a number there. Others have an identifier of their own.
    boolean isOfSensors() {
        return isOfSensors;
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
            case Event.Logged logged -> of(logged.log());
        };
    }

    private static Table of(SystemLog log) {
        return switch (log) {
            case AMAZON -> AMAZON;
            case AZURE_BLOBS -> AZURE_BLOBS;
            case AZURE -> AZURE;
            case GOOGLE -> GOOGLE;
            case SYSLOG -> SYSLOG;
        };
    }
}
