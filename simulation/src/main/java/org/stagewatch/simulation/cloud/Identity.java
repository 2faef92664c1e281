package org.stagewatch.simulation.cloud;

/// Who a cloud thinks is calling.
///
/// @param name of the person (with the domain), of the key, or of the role or application
/// @param id what the cloud's directory calls it, which doesn't change
public record Identity(Cloud cloud, Kind kind, String name, String id) {
    /// What kind of identity it is.
    public enum Kind {
        /// Someone who signed in.
        PERSON,
        /// A key that lies about in scripts and settings: of a user, of a storage account, or a signature.
        KEY,
        /// The role that machines have without any key; each machine's session has the machine's name.
        MACHINES,
        /// A program with an identity of its own.
        APPLICATION
    }
}
