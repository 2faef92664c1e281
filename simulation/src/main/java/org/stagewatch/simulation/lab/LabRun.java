package org.stagewatch.simulation.lab;

import java.util.List;

/// A script that is run in the lab, on hosts of its own.
///
/// Where the script names a host of the lab (`lab-source-1`, or an address of the loopback network as a stand-in), it
/// gets
/// one: a hypervisor where the name says so, a host with Windows for scripts of Windows and for shares, else one with
/// Linux.
///
/// @param name tells the run apart in the truth
/// @param hosts on how many hosts the script is run, one after the other
/// @param prerequisites scripts that were run before, on every host; they only make files
public record LabRun(String name, Platform platform, int hosts, Script script, List<Script> prerequisites) {
    /// What the hosts are on which the script is run.
    public enum Platform {
        WINDOWS,
        LINUX,
        MAC,
        HYPERVISOR
    }

    /// What the script is written in.
    public enum Dialect {
        COMMAND_PROMPT,
        POWERSHELL,
        UNIX
    }

    /// What is typed.
    public record Script(Dialect dialect, String text) {}

    public LabRun {
        prerequisites = List.copyOf(prerequisites);
        if (hosts < 1) {
            throw new IllegalArgumentException("a script is run on a host at least: " + name);
        }
    }
}
