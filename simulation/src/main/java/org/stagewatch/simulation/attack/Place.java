package org.stagewatch.simulation.attack;

import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.Share;

/// Where the files are gathered.
public sealed interface Place {
    Host host();

    /// The folder as the host itself names it.
    String path();

    /// A folder of a Windows host, with the share by which others reach it.
    record SharedFolder(Share share, String folder) implements Place {
        @Override
        public Host host() {
            return share.host();
        }

        @Override
        public String path() {
            return share.path() + "\\" + folder;
        }
    }

    /// A folder of a host with Linux, macOS or another Unix.
    record UnixFolder(Host host, String path) implements Place {}

    /// A bucket at a cloud provider.
    ///
    /// @param host the provider's
    /// @param name of the bucket and the folder in it
    record Bucket(Host host, CloudTool tool, String name) implements Place {
        @Override
        public String path() {
            return tool.address(host, name);
        }
    }
}
