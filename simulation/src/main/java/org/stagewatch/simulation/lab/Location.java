package org.stagewatch.simulation.lab;

import org.stagewatch.simulation.cloud.Bucket;
import org.stagewatch.simulation.enterprise.Share;

/// Where a command reads or writes.
///
/// Paths have slashes or backslashes as their systems have, and none at their end.
sealed interface Location {
    /// A place of the machine itself.
    record Local(String path) implements Location {}

    /// A folder of a share, by name, by a drive letter or by a mount.
    ///
    /// @param path below the share, perhaps empty
    record OfShare(Machine machine, Share share, String path) implements Location {}

    /// A folder of another machine over SSH or NFS.
    record Remote(Machine machine, String path) implements Location {}

    /// A place in a bucket.
    record InBucket(Bucket bucket, String key) implements Location {}
}
