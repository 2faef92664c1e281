package org.stagewatch.simulation.harmless;

import java.util.Locale;
import java.util.function.Supplier;
import org.stagewatch.simulation.story.Story;

/// The kinds of harmless work, in the order in which they are planned.
public enum HarmlessFamily {
    OPERATING_SYSTEM(OperatingSystem::new),
    OFFICE_WORK(OfficeWork::new),
    BACKUP(Backup::new),
    SOFTWARE_DEPLOYMENT(SoftwareDeployment::new),
    BUILD(Build::new),
    MIGRATION(Migration::new),
    QUARANTINE(Quarantine::new),
    DIAGNOSTICS(Diagnostics::new),
    INVENTORY(Inventory::new),
    LINUX_OPERATIONS(LinuxOperations::new),
    ADMINISTRATION(Administration::new),
    LOG_COLLECTION(LogCollection::new),
    COMPUTER_REFRESH(ComputerRefresh::new),
    PROJECT_FOLDER(ProjectFolder::new),
    SCAN_TO_FOLDER(ScanToFolder::new),
    MONITORING_DUMPS(MonitoringDumps::new),
    WEB_PUBLISHING(WebPublishing::new),
    LEGAL_COLLECTION(LegalCollection::new),
    ROAMING_PROFILES(RoamingProfiles::new),
    MAILBOX_REPAIR(MailboxRepair::new),
    NEW_LOG_SERVER(NewLogServer::new),
    MONTH_END(MonthEnd::new),
    CLOUD_BUCKETS(CloudBuckets::new),
    REMOTE_DESKTOP_FILES(RemoteDesktopFiles::new),
    FILE_EXCHANGE(FileExchange::new),
    MAC_WORK(MacWork::new),
    HYPERVISOR_OPERATIONS(HypervisorOperations::new),
    RESULT_COLLECTION(ResultCollection::new),
    FORENSIC_COLLECTION(ForensicCollection::new),
    DATA_WAREHOUSE(DataWarehouse::new),
    LEAVER_ARCHIVE(LeaverArchive::new),
    INSTRUMENT_DATA(InstrumentData::new),
    CLOUD_BACKUP(CloudBackup::new),
    CLOUD_JOBS(CloudJobs::new),
    CLOUD_ADMINISTRATION(CloudAdministration::new),
    HYPERVISOR_MAINTENANCE(HypervisorMaintenance::new);

    private final Supplier<Story> story;

    HarmlessFamily(Supplier<Story> story) {
        this.story = story;
    }

    /// The name in the truth, lower case with dashes.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Story story() {
        return story.get();
    }
}
