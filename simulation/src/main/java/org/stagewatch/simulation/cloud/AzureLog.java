package org.stagewatch.simulation.cloud;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.event.SystemLog;
import org.stagewatch.simulation.story.Scene;

/// The diagnostic logs of storage accounts and the activity log of Azure, as Log Analytics keeps them.
///
/// Shapes: "Azure Blob Storage monitoring data reference" and "Azure activity log event schema" of Microsoft's
/// documentation. A request to hand out a disk is told twice, as begun and as done.
record AzureLog(Scene scene, Estate estate) implements CloudLog {
    private static final long LARGE = 200_000_000;

    @Override
    public void look(Caller caller) {
        blob(caller, estate.bucket(Cloud.AZURE, ""), "", "ListContainers", "200", "", 0);
    }

    @Override
    public void make(Caller caller, Bucket bucket) {
        blob(caller, bucket, "?restype=container", "CreateContainer", "201", "", 0);
    }

    @Override
    public void put(Caller caller, Bucket bucket, String key, long size) {
        if (size >= LARGE) {
            blob(caller, bucket, key + "?comp=block&blockid=" + scene.dice().hex(16), "PutBlock", "201", "", size);
            blob(caller, bucket, key + "?comp=blocklist", "PutBlockList", "201", "", 900);
        } else {
            blob(caller, bucket, key, "PutBlob", "201", "", size);
        }
    }

    @Override
    public void read(Caller caller, Bucket bucket, String key, long size) {
        blob(caller, bucket, key, "GetBlob", "200", "", 0);
    }

    @Override
    public void copy(Caller caller, Bucket from, String key, Bucket to, String newKey, long size) {
        String source = from.address() + "/" + key;
        boolean inOneStep = scene.dice().chance(0.5);
        blob(caller, to, newKey, inOneStep ? "PutBlobFromURL" : "CopyBlob", inOneStep ? "201" : "202", source, 0);
    }

    @Override
    public void delete(Caller caller, Bucket bucket, String key) {
        blob(caller, bucket, key, "DeleteBlob", "202", "", 0);
    }

    @Override
    public void open(Caller caller, Bucket bucket) {
        blob(caller, bucket, "?restype=container&comp=acl", "SetContainerACL", "200", "", 0);
    }

    @Override
    public String copyDisk(Caller caller, String disk) {
        String copy = disk + "-" + scene.dice().digits(6);
        manage(caller, "snapshots", copy, "WRITE");
        return copy;
    }

    @Override
    public void giveDisk(Caller caller, String disk, String copy, String receiver) {
        boolean isDisk = copy.equals(disk);
        manage(caller, isDisk ? "disks" : "snapshots", copy, "BEGINGETACCESS/ACTION");
    }

    private void blob(
            Caller caller, Bucket bucket, String key, String operation, String status, String source, long size) {
        Dice dice = scene.dice();
        Identity identity = caller.identity();
        boolean isKey = identity.kind() == Identity.Kind.KEY;
        String host = bucket.owner() + ".blob.core.windows.net:443";
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("AccountName", bucket.owner());
        row.put(
                "Category",
                operation.startsWith("Get") || operation.startsWith("List")
                        ? "StorageRead"
                        : operation.startsWith("Delete") ? "StorageDelete" : "StorageWrite");
        row.put("OperationName", operation);
        row.put("OperationVersion", "2023-11-03");
        row.put("Protocol", "HTTPS");
        row.put(
                "Uri",
                "https://" + host + "/" + bucket.name() + (key.startsWith("?") || key.isEmpty() ? key : "/" + key)
                        + (key.contains("?") ? "&" : "?") + "timeout=" + dice.oneOf(30, 60, 90));
        row.put("ObjectKey", "/" + bucket.owner() + "/" + bucket.name() + "/" + key.replaceAll("\\?.*", ""));
        if (!source.isEmpty()) {
            row.put("SourceUri", source);
        }
        row.put("StatusCode", status);
        row.put("StatusText", "Success");
        row.put("AuthenticationType", isKey ? "SAS" : "OAuth");
        if (isKey) {
            String hash = identity.id().replace("-", "").toUpperCase(Locale.ROOT);
            row.put("AuthenticationHash", "key1(" + hash + "),SasSignature(" + hash.substring(8) + ")");
        } else {
            row.put("RequesterObjectId", identity.id());
            row.put("RequesterTenantId", scene.enterprise().tenantId());
            if (identity.kind() == Identity.Kind.PERSON) {
                row.put("RequesterUpn", identity.name());
            }
        }
        row.put("CallerIpAddress", caller.address() + ":" + dice.between(49_200, 65_500));
        row.put(
                "UserAgentHeader",
                dice.oneOf("AzCopy/10.23.0", "azsdk-python-storage-blob/12.19.0", "azsdk-net-Storage"));
        row.put("RequestBodySize", size);
        row.put("CorrelationId", dice.guid());
        row.put("Location", "westeurope");
        row.put("ServiceType", "blob");
        row.put(
                "_ResourceId",
                "/subscriptions/" + estate.account(Cloud.AZURE) + "/resourcegroups/storage/providers/"
                        + "microsoft.storage/storageaccounts/" + bucket.owner() + "/blobservices/default");
        scene.log(Cloud.AZURE.host(scene.enterprise()), SystemLog.AZURE_BLOBS, identity.name(), row);
    }

    private void manage(Caller caller, String kind, String name, String operation) {
        String correlation = scene.dice().guid();
        for (String status : new String[] {"Start", "Success"}) {
            Identity identity = caller.identity();
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("OperationNameValue", "MICROSOFT.COMPUTE/" + kind.toUpperCase(Locale.ROOT) + "/" + operation);
            row.put("ActivityStatusValue", status);
            row.put("CategoryValue", "Administrative");
            row.put("Level", "Informational");
            row.put("Caller", identity.kind() == Identity.Kind.PERSON ? identity.name() : identity.id());
            row.put("CallerIpAddress", caller.address());
            row.put("CorrelationId", correlation);
            row.put("EventDataId", scene.dice().guid());
            row.put("ResourceGroup", "SERVERS");
            row.put("ResourceProviderValue", "MICROSOFT.COMPUTE");
            row.put("SubscriptionId", estate.account(Cloud.AZURE));
            row.put(
                    "_ResourceId",
                    "/subscriptions/" + estate.account(Cloud.AZURE)
                            + "/resourcegroups/servers/providers/microsoft.compute/" + kind + "/"
                            + name.toLowerCase(Locale.ROOT));
            scene.log(Cloud.AZURE.host(scene.enterprise()), SystemLog.AZURE, identity.name(), row);
        }
    }
}
