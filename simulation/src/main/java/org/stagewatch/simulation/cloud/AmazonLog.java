package org.stagewatch.simulation.cloud;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.event.SystemLog;
import org.stagewatch.simulation.story.Scene;

/// CloudTrail's records as Sentinel keeps them, data events of S3 among them.
///
/// Shapes: "CloudTrail record contents", "Amazon S3 CloudTrail events" and "Logging Amazon EC2 API calls" of Amazon's
/// documentation. `Resources` of an object names the bucket's owner; a bucket of somebody else is logged here because
/// the
/// caller is of this account, and what is asked of a bucket of the enterprise's other account is logged in both.
record AmazonLog(Scene scene, Estate estate) implements CloudLog {
    private static final String REGION = "eu-central-1";
    private static final long LARGE = 100_000_000;

    @Override
    public void look(Caller caller) {
        call(caller, "sts.amazonaws.com", "GetCallerIdentity", true, "null", "null");
        call(caller, "s3.amazonaws.com", "ListBuckets", true, "{\"Host\":\"s3." + REGION + ".amazonaws.com\"}", "null");
        call(caller, "ec2.amazonaws.com", "DescribeVolumes", true, "{\"volumeSet\":{},\"filterSet\":{}}", "null");
    }

    @Override
    public void make(Caller caller, Bucket bucket) {
        call(
                caller,
                "s3.amazonaws.com",
                "CreateBucket",
                false,
                "{\"CreateBucketConfiguration\":{\"LocationConstraint\":\"" + REGION + "\"}," + asked(bucket) + "}",
                "null");
    }

    @Override
    public void put(Caller caller, Bucket bucket, String key, long size) {
        if (size < LARGE) {
            object(caller, bucket, key, "PutObject", "");
            return;
        }
        object(caller, bucket, key, "CreateMultipartUpload", "");
        object(caller, bucket, key, "UploadPart", ",\"partNumber\":\"1\",\"uploadId\":\"" + upload() + "\"");
        object(caller, bucket, key, "CompleteMultipartUpload", ",\"uploadId\":\"" + upload() + "\"");
    }

    @Override
    public void read(Caller caller, Bucket bucket, String key, long size) {
        object(caller, bucket, key, "GetObject", "");
    }

    @Override
    public void copy(Caller caller, Bucket from, String key, Bucket to, String newKey, long size) {
        String source = ",\"x-amz-copy-source\":\"" + scene.dice().oneOf("", "/") + from.name() + "/" + key + "\"";
        if (size < LARGE) {
            object(caller, to, newKey, "CopyObject", source);
            return;
        }
        object(caller, to, newKey, "CreateMultipartUpload", "");
        object(
                caller,
                to,
                newKey,
                "UploadPartCopy",
                source + ",\"partNumber\":\"1\",\"uploadId\":\"" + upload() + "\"");
        object(caller, to, newKey, "CompleteMultipartUpload", ",\"uploadId\":\"" + upload() + "\"");
    }

    @Override
    public void delete(Caller caller, Bucket bucket, String key) {
        object(caller, bucket, key, "DeleteObject", "");
    }

    @Override
    public void open(Caller caller, Bucket bucket) {
        call(
                caller,
                "s3.amazonaws.com",
                "PutBucketPolicy",
                false,
                "{\"bucketPolicy\":{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\","
                        + "\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::" + bucket.name() + "/*\"}]},"
                        + asked(bucket) + ",\"policy\":\"\"}",
                "null");
    }

    @Override
    public String copyDisk(Caller caller, String disk) {
        String copy = "snap-0" + scene.dice().hex(16);
        call(
                caller,
                "ec2.amazonaws.com",
                "CreateSnapshot",
                false,
                "{\"volumeId\":\"" + disk + "\"}",
                "{\"requestId\":\"" + scene.dice().guid() + "\",\"snapshotId\":\"" + copy + "\",\"volumeId\":\"" + disk
                        + "\",\"status\":\"pending\",\"encrypted\":false}");
        return copy;
    }

    @Override
    public void giveDisk(Caller caller, String disk, String copy, String receiver) {
        String item = receiver.equals("all") ? "{\"group\":\"all\"}" : "{\"userId\":\"" + receiver + "\"}";
        call(
                caller,
                "ec2.amazonaws.com",
                "ModifySnapshotAttribute",
                false,
                "{\"snapshotId\":\"" + copy + "\",\"createVolumePermission\":{\"add\":{\"items\":[" + item
                        + "]}},\"attributeType\":\"CREATE_VOLUME_PERMISSION\"}",
                "{\"requestId\":\"" + scene.dice().guid() + "\",\"_return\":true}");
    }

    private String upload() {
        return scene.dice().hex(32);
    }

    private static String asked(Bucket bucket) {
        return "\"bucketName\":\"" + bucket.name() + "\",\"Host\":\"" + bucket.name() + ".s3." + REGION
                + ".amazonaws.com\"";
    }

    private void object(Caller caller, Bucket bucket, String key, String name, String more) {
        boolean readsOnly = name.equals("GetObject");
        Map<String, Object> row = row(
                caller,
                "s3.amazonaws.com",
                name,
                readsOnly,
                "{" + asked(bucket) + ",\"key\":\"" + key + "\"" + more + "}",
                readsOnly || name.equals("DeleteObject") ? "null" : "{\"x-amz-server-side-encryption\":\"AES256\"}");
        row.put(
                "Resources",
                "[{\"type\":\"AWS::S3::Object\",\"ARN\":\"arn:aws:s3:::" + bucket.name() + "/" + key
                        + "\"},{\"accountId\":\"" + bucket.owner()
                        + "\",\"type\":\"AWS::S3::Bucket\",\"ARN\":\"arn:aws:s3:::" + bucket.name() + "\"}]");
        row.put("ManagementEvent", false);
        boolean isTold = bucket.owner().equals(estate.vaultAccount(Cloud.AMAZON));
        if (isTold) {
            row.put("SharedEventId", scene.dice().guid());
        }
        log(row, caller);
        if (isTold) {
            row.put("AwsEventId", scene.dice().guid());
            row.put("RecipientAccountId", bucket.owner());
            log(row, caller);
        }
    }

    private void call(Caller caller, String service, String name, boolean readsOnly, String asked, String answered) {
        Map<String, Object> row = row(caller, service, name, readsOnly, asked, answered);
        row.put("ManagementEvent", true);
        log(row, caller);
    }

    private void log(Map<String, Object> row, Caller caller) {
        scene.log(
                Cloud.AMAZON.host(scene.enterprise()),
                SystemLog.AMAZON,
                caller.identity().name(),
                row);
    }

    private Map<String, Object> row(
            Caller caller, String service, String name, boolean readsOnly, String asked, String answered) {
        Dice dice = scene.dice();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("EventVersion", "1.09");
        row.put("AwsEventId", dice.guid());
        row.put("EventSource", service);
        row.put("EventName", name);
        row.put("EventTypeName", "AwsApiCall");
        row.put("AWSRegion", REGION);
        row.put("SourceIpAddress", caller.address());
        row.put("UserAgent", dice.oneOf("aws-cli/2.15.17", "Boto3/1.34.30", "aws-sdk-go/1.50.9"));
        row.put("RequestParameters", asked);
        row.put("ResponseElements", answered);
        row.put("ReadOnly", readsOnly);
        identify(row, caller);
        row.put("RecipientAccountId", estate.account(Cloud.AMAZON));
        return row;
    }

    private void identify(Map<String, Object> row, Caller caller) {
        Identity identity = caller.identity();
        String account = estate.account(Cloud.AMAZON);
        String id = identity.id().replace("-", "").substring(0, 17).toUpperCase(Locale.ROOT);
        row.put("UserIdentityAccountId", account);
        if (identity.kind() == Identity.Kind.KEY) {
            row.put("UserIdentityType", "IAMUser");
            row.put("UserIdentityPrincipalid", "AIDA" + id);
            row.put("UserIdentityArn", "arn:aws:iam::" + account + ":user/" + identity.name());
            row.put("UserIdentityUserName", identity.name());
            row.put("UserIdentityAccessKeyId", "AKIA" + id.substring(0, 16));
            return;
        }
        boolean isPerson = identity.kind() == Identity.Kind.PERSON;
        String role = isPerson
                ? "AWSReservedSSO_PowerUserAccess_"
                        + estate.key(Cloud.AMAZON, "sso").id().substring(24)
                : identity.name();
        String session = isPerson ? identity.name() : caller.session();
        row.put("UserIdentityType", "AssumedRole");
        row.put("UserIdentityPrincipalid", "AROA" + id + ":" + session);
        row.put("UserIdentityArn", "arn:aws:sts::" + account + ":assumed-role/" + role + "/" + session);
        row.put("UserIdentityAccessKeyId", "ASIA" + id.substring(0, 16));
        row.put("SessionIssuerType", "Role");
        row.put("SessionIssuerUserName", role);
        row.put("SessionIssuerAccountId", account);
        row.put("SessionIssuerArn", "arn:aws:iam::" + account + ":role/" + role);
    }
}
