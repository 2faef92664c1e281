package org.stagewatch.simulation.cloud;

/// Where a cloud keeps objects: a bucket of Amazon or Google, a container of Azure.
///
/// @param owner the account's number, the storage account, or the project
public record Bucket(Cloud cloud, String owner, String name) {
    /// What people and tools call it.
    public String address() {
        return switch (cloud) {
            case AMAZON -> "s3://" + name;
            case AZURE -> "https://" + owner + ".blob.core.windows.net/" + name;
            case GOOGLE -> "gs://" + name;
        };
    }
}
