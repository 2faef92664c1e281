package org.stagewatch.simulation.enterprise;

/// A shared folder of a Windows host.
///
/// @param path the local folder, without a separator at its end
public record Share(Host host, SharePurpose purpose, String name, String path) {}
