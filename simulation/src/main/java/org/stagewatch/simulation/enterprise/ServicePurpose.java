package org.stagewatch.simulation.enterprise;

import java.util.List;

/// What a service account is for, with the words such accounts are named by.
public enum ServicePurpose {
    BACKUP("backup", "bkp", "veeam", "restore"),
    DEPLOYMENT("sccm", "deploy", "pdq", "packaging"),
    BUILD("build", "ci", "agent", "pipeline"),
    SCANNER("scan", "mfp", "printer", "copier"),
    MONITORING("monitor", "prtg", "nagios", "metrics"),
    DATABASE("sql", "mssql", "dbengine", "etl"),
    QUARANTINE("dlp", "avmgmt", "quarantine", "epo"),
    WEB("web", "iis", "apppool", "site");

    private final List<String> words;

    ServicePurpose(String... words) {
        this.words = List.of(words);
    }

    List<String> words() {
        return words;
    }
}
