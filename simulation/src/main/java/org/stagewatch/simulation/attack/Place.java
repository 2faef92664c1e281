package org.stagewatch.simulation.attack;

import org.stagewatch.simulation.cloud.Bucket;
import org.stagewatch.simulation.cloud.Cloud;
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

    /// A bucket of the intruder's own at a cloud provider: its log is in nobody's hands.
    ///
    /// @param host the provider's
    /// @param name of the bucket and the folder in it
    record UnknownBucket(Host host, CloudTool tool, String name) implements Place {
        @Override
        public String path() {
            return tool.address(host, name);
        }
    }

    /// A bucket of which the enterprise has the log: its own, or a stranger's that its identities call.
    ///
    /// @param host the provider's
    /// @param isNew nobody used it before
    /// @param folder with a slash at its end, or empty
    record CloudBucket(Host host, Bucket bucket, Owner owner, boolean isNew, String folder) implements Place {
        /// Whose account it is in.
        enum Owner {
            ENTERPRISE,
            STRANGER
        }

        boolean isStrangers() {
            return owner == Owner.STRANGER;
        }

        @Override
        public String path() {
            return bucket.address() + "/" + folder;
        }
    }

    /// Whoever gets copies of disks.
    ///
    /// @param host the provider's
    /// @param name the account, the person, or `all`
    record Receiver(Host host, Cloud cloud, String name) implements Place {
        @Override
        public String path() {
            return name;
        }
    }
}
