package org.stagewatch.simulation.cloud;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.event.SystemLog;
import org.stagewatch.simulation.story.Scene;

/// Google's audit logs as Sentinel keeps them: data access of buckets, and what Compute Engine is asked for.
///
/// Shapes: "AuditLog" and "Cloud Audit Logs with Cloud Storage" of Google's documentation. A copy within the cloud is a
/// read of one object and the making of another; nothing in the log ties them together.
record GoogleLog(Scene scene, Estate estate) implements CloudLog {
    private static final String DATA = "data_access";
    private static final String ACTIVITY = "activity";

    @Override
    public void look(Caller caller) {
        storage(caller, "storage.buckets.list", "projects/" + estate.account(Cloud.GOOGLE), DATA);
    }

    @Override
    public void make(Caller caller, Bucket bucket) {
        storage(caller, "storage.buckets.create", "projects/_/buckets/" + bucket.name(), ACTIVITY);
    }

    @Override
    public void put(Caller caller, Bucket bucket, String key, long size) {
        object(caller, "storage.objects.create", bucket, key);
    }

    @Override
    public void read(Caller caller, Bucket bucket, String key, long size) {
        object(caller, "storage.objects.get", bucket, key);
    }

    @Override
    public void copy(Caller caller, Bucket from, String key, Bucket to, String newKey, long size) {
        object(caller, "storage.objects.get", from, key);
        scene.millis(50, 900);
        object(caller, "storage.objects.create", to, newKey);
    }

    @Override
    public void delete(Caller caller, Bucket bucket, String key) {
        object(caller, "storage.objects.delete", bucket, key);
    }

    @Override
    public void open(Caller caller, Bucket bucket) {
        storage(caller, "storage.setIamPermissions", "projects/_/buckets/" + bucket.name(), ACTIVITY);
    }

    @Override
    public String copyDisk(Caller caller, String disk) {
        String copy = disk + "-" + scene.dice().digits(8);
        compute(
                caller,
                "v1.compute.snapshots.insert",
                "snapshots/" + copy,
                "{\"name\":\"" + copy + "\",\"sourceDisk\":\"projects/" + estate.account(Cloud.GOOGLE)
                        + "/zones/europe-west3-a/disks/" + disk + "\"}");
        return copy;
    }

    @Override
    public void giveDisk(Caller caller, String disk, String copy, String receiver) {
        String member = receiver.startsWith("all")
                ? receiver
                : (receiver.endsWith("gserviceaccount.com") ? "serviceAccount:" : "user:") + receiver;
        compute(
                caller,
                "v1.compute.snapshots.setIamPolicy",
                "snapshots/" + copy,
                "{\"policy\":{\"bindings\":[{\"role\":\"roles/compute.storageAdmin\",\"members\":[\"" + member
                        + "\"]}]}}");
    }

    private void object(Caller caller, String method, Bucket bucket, String key) {
        storage(caller, method, "projects/_/buckets/" + bucket.name() + "/objects/" + key, DATA);
    }

    private void storage(Caller caller, String method, String resource, String log) {
        call(caller, "storage.googleapis.com", method, resource, log, "gcs_bucket", "");
    }

    private void compute(Caller caller, String method, String resource, String request) {
        call(
                caller,
                "compute.googleapis.com",
                method,
                "projects/" + estate.account(Cloud.GOOGLE) + "/global/" + resource,
                ACTIVITY,
                "gce_snapshot",
                request);
    }

    private void call(
            Caller caller, String service, String method, String resource, String log, String type, String request) {
        Dice dice = scene.dice();
        String email = email(caller.identity());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("Timestamp", scene.now());
        row.put("ServiceName", service);
        row.put("MethodName", method);
        row.put("GCPResourceName", resource);
        row.put("GCPResourceType", type);
        row.put("PrincipalEmail", email);
        row.put("AuthenticationInfo", "{\"principalEmail\":\"" + email + "\"}");
        row.put(
                "RequestMetadata",
                "{\"callerIp\":\"" + caller.address() + "\",\"callerSuppliedUserAgent\":\""
                        + dice.oneOf("google-cloud-sdk gcloud/461.0.0", "gcloud-python/2.14.0", "apitools gsutil/5.27")
                        + "\"}");
        if (!request.isEmpty()) {
            row.put("Request", request);
        }
        row.put("Status", "{}");
        row.put("Severity", log.equals(DATA) ? "INFO" : "NOTICE");
        row.put("ProjectId", estate.account(Cloud.GOOGLE));
        row.put("LogName", "projects/" + estate.account(Cloud.GOOGLE) + "/logs/cloudaudit.googleapis.com%2F" + log);
        row.put("InsertId", dice.text("abcdefghijklmnopqrstuvwxyz0123456789", 13));
        scene.log(Cloud.GOOGLE.host(scene.enterprise()), SystemLog.GOOGLE, email, row);
    }

    /// People are named by their address; everything else has one at the project.
    private String email(Identity identity) {
        return identity.kind() == Identity.Kind.PERSON
                ? identity.name()
                : identity.name().replaceAll("[^a-z0-9]+", "-") + "@" + estate.account(Cloud.GOOGLE)
                        + ".iam.gserviceaccount.com";
    }
}
