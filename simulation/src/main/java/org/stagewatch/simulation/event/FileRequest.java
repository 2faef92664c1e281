package org.stagewatch.simulation.event;

import org.stagewatch.simulation.enterprise.Account;

/// Who asked for a change to a file.
public sealed interface FileRequest {
    /// A process of the same machine.
    record Local() implements FileRequest {}

    /// A client in the network, over SMB. Only the machine that holds the file records it.
    record Smb(Account account, String address, int port, String share) implements FileRequest {}
}
