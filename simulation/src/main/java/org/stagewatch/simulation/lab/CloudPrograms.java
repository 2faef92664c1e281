package org.stagewatch.simulation.lab;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.simulation.cloud.Bucket;
import org.stagewatch.simulation.cloud.Caller;
import org.stagewatch.simulation.cloud.Cloud;
import org.stagewatch.simulation.cloud.CloudLog;
import org.stagewatch.simulation.cloud.Estate;
import org.stagewatch.simulation.event.RunningProcess;

/// What the tools of cloud providers ask for.
record CloudPrograms(Typist typist, RunningProcess process) {
    String run(Command command) {
        List<String> words = command.arguments();
        return switch (command.name()) {
            case "aws" -> amazon(command, words.getFirst(), words.get(1));
            case "azcopy" -> {
                copy(words.get(1), words.get(2));
                yield "";
            }
            case "az" -> azure(command);
            case "gcloud" -> google(command);
            default -> throw new IllegalArgumentException(command.name() + " is no tool of a cloud");
        };
    }

    private String amazon(Command command, String service, String verb) {
        List<String> operands = command.operands("--endpoint-url");
        Caller caller = caller(Cloud.AMAZON);
        CloudLog log = log(Cloud.AMAZON);
        switch (service + " " + verb) {
            case "s3 mb" -> make(operands.get(2));
            case "s3 cp" -> copy(operands.get(2), operands.get(3));
            case "ec2 create-volume" -> {
                return "vol-0" + typist.scene().dice().hex(16);
            }
            case "ec2 create-snapshot" -> {
                return log.copyDisk(caller, needed(command, "--volume-id"));
            }
            case "ec2 modify-snapshot-attribute" ->
                log.giveDisk(caller, "", needed(command, "--snapshot-id"), needed(command, "--user-ids"));
            default -> {
                // Waiting and looking leave nothing that scripts are after.
            }
        }
        return "";
    }

    private String azure(Command command) {
        if (command.has("storage", "blob", "copy", "start")) {
            copy(needed(command, "--source-uri"), blob(command, "--destination-container", "--destination-blob"));
        } else if (command.has("storage", "blob", "upload")) {
            copy(needed(command, "--file"), blob(command, "--container-name", "--name"));
        } else if (command.has("storage", "container", "create")) {
            make(blob(command, "--name", "--name"));
        } else if (command.has("disk", "grant-access")) {
            String disk = needed(command, "--name");
            log(Cloud.AZURE).giveDisk(caller(Cloud.AZURE), disk, disk, "link");
        }
        return "";
    }

    private static String blob(Command command, String container, String name) {
        return "https://" + needed(command, "--account-name") + ".blob.core.windows.net/" + needed(command, container)
                + "/" + needed(command, name);
    }

    private String google(Command command) {
        List<String> operands = command.operands();
        if (command.has("storage", "buckets", "create")) {
            make(operands.get(3));
        } else if (command.has("storage", "cp")) {
            copy(operands.get(2), operands.get(3));
        } else if (command.has("snapshots", "add-iam-policy-binding")) {
            String member = needed(command, "--member").replaceFirst("^\\w+:", "");
            log(Cloud.GOOGLE).giveDisk(caller(Cloud.GOOGLE), "", operands.get(3), member);
        }
        return "";
    }

    private void copy(String from, String to) {
        Location source = typist.network().location(typist.machine(), from);
        Location target = typist.network().location(typist.machine(), to);
        if (source != null && target != null) {
            typist.traffic(process).copy(source, target);
        }
    }

    private void make(String address) {
        if (typist.network().location(typist.machine(), address) instanceof Location.InBucket place) {
            Bucket bucket = place.bucket();
            log(bucket.cloud()).make(typist.traffic(process).caller(bucket), bucket);
        }
    }

    private CloudLog log(Cloud cloud) {
        return CloudLog.of(typist.scene(), cloud);
    }

    private Caller caller(Cloud cloud) {
        Estate estate = new Estate(typist.scene().enterprise());
        return new Caller(estate.identity(cloud, typist.machine().cloudAccount()), estate.gateway());
    }

    private static String needed(Command command, String option) {
        @Nullable String value = command.option(option);
        if (value == null) {
            throw new IllegalArgumentException("`" + command.text() + "` has no " + option);
        }
        return value;
    }
}
