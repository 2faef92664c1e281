package org.stagewatch.simulation.cloud;

import org.stagewatch.simulation.story.Scene;

/// Calls a cloud, and leaves the rows that its log has of the calls.
public sealed interface CloudLog permits AmazonLog, AzureLog, GoogleLog {
    static CloudLog of(Scene scene, Cloud cloud) {
        Estate estate = new Estate(scene.enterprise());
        return switch (cloud) {
            case AMAZON -> new AmazonLog(scene, estate);
            case AZURE -> new AzureLog(scene, estate);
            case GOOGLE -> new GoogleLog(scene, estate);
        };
    }

    /// Looks at what there is, as everybody does who has just come by a key.
    void look(Caller caller);

    /// Makes a bucket.
    void make(Caller caller, Bucket bucket);

    /// Puts an object into a bucket.
    void put(Caller caller, Bucket bucket, String key, long size);

    /// Reads an object.
    void read(Caller caller, Bucket bucket, String key, long size);

    /// Has the cloud copy an object from one bucket into another; nothing passes through the caller's hands.
    void copy(Caller caller, Bucket from, String key, Bucket to, String newKey, long size);

    void delete(Caller caller, Bucket bucket, String key);

    /// Lets everybody read a bucket.
    void open(Caller caller, Bucket bucket);

    /// Makes a copy of a disk and gives the copy's name.
    String copyDisk(Caller caller, String disk);

    /// Hands a copy of a disk to somebody; the cloud that hands out links doesn't ask to whom.
    void giveDisk(Caller caller, String disk, String copy, String receiver);
}
