package org.stagewatch.telemetry.external;

/// Whether queries may fetch files over the network.
public enum NetworkUse {
    FORBIDDEN,
    ALLOWED
}
