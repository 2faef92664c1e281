package org.stagewatch.simulation.cloud;

/// An identity that calls from somewhere.
///
/// @param session what a session of a role is called: the machine, or what the program likes
public record Caller(Identity identity, String address, String session) {
    public Caller(Identity identity, String address) {
        this(identity, address, "session-1");
    }
}
