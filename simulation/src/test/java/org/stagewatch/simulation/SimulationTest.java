package org.stagewatch.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stagewatch.simulation.attack.AttackStyle;
import org.stagewatch.simulation.harmless.HarmlessFamily;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Facts about one small simulation with an attack of each style.
class SimulationTest {
    private static final SimulationSettings SETTINGS = SimulationSettings.small(7)
            .withStyles(List.of(AttackStyle.values()))
            .withAttacks(AttackStyle.values().length)
            .withDisorder(0.004, 0);

    @TempDir
    private static Path folder;

    private static Written written;
    private static Map<String, List<JsonNode>> rows;
    private static List<JsonNode> attacks;

    @BeforeAll
    static void simulate() throws IOException {
        written = Written.of(SETTINGS, folder);
        rows = written.rows();
        attacks = written.attacks();
    }

    @Test
    void writesOnlyColumnsAndTypesOfTheProduct() throws IOException {
        Path catalog = Path.of(System.getProperty("stagewatch.root", "..")).resolve("../shared/corpus/catalog.json");
        assumeThat(catalog)
                .as("the shared catalog of schemas is not on this machine")
                .exists();
        JsonNode tables =
                JsonMapper.builder().build().readTree(Files.readString(catalog)).get("tables");

        Set<String> wrong = new TreeSet<>();
        rows.forEach((table, list) -> list.forEach(row -> row.properties().forEach(column -> {
            JsonNode type = tables.path(table).path(column.getKey());
            if (type.isMissingNode() || !fits(type.asString(), column.getValue())) {
                wrong.add(table + "." + column.getKey() + ": " + type.asString("unknown"));
            }
        })));

        assertThat(wrong).isEmpty();
    }

    private static boolean fits(String type, JsonNode value) {
        return switch (type) {
            case "string", "dynamic" -> value.isString();
            case "datetime" -> value.asString().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}Z");
            case "long" -> value.isIntegralNumber();
            case "int" -> value.isInt();
            case "bool" -> value.isBoolean();
            default -> false;
        };
    }

    @Test
    void everyTableIsThere() {
        assertThat(rows.keySet())
                .containsExactly(
                        "AWSCloudTrail",
                        "AzureActivity",
                        "DeviceEvents",
                        "DeviceFileEvents",
                        "DeviceInfo",
                        "DeviceLogonEvents",
                        "DeviceNetworkEvents",
                        "DeviceNetworkInfo",
                        "DeviceProcessEvents",
                        "DeviceRegistryEvents",
                        "GCPAuditLogs",
                        "StorageBlobLogs",
                        "Syslog");
    }

    @Test
    void everyFamilyIsThere() {
        assertThat(written.outcome().rowsByFamily().keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(HarmlessFamily.values())
                        .map(HarmlessFamily::id)
                        .toList());
    }

    @Test
    void everyStyleIsThere() {
        assertThat(attacks)
                .extracting(attack -> attack.get("style").asString())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(AttackStyle.values()).map(AttackStyle::id).toList());
    }

    @Test
    void theKeysOfTheTruthExistInTheEvidence() {
        Set<String> present = new HashSet<>();
        rows.forEach((table, list) -> list.forEach(row -> present.add(Written.key(table, row))));

        assertThat(attacks)
                .allSatisfy(attack -> assertThat(attack.get("keys").values())
                        .isNotEmpty()
                        .allMatch(key ->
                                present.contains(Written.key(key.get("table").asString(), key))));
    }

    @Test
    void everyRowIsEitherHarmlessOrOfAnAttack() throws IOException {
        int harmless = Written.lines(written.truth().resolve("rows.csv.gz")).size() - 1;
        int staging =
                attacks.stream().mapToInt(attack -> attack.get("keys").size()).sum();

        assertThat((long) harmless + staging).isEqualTo(written.outcome().rows());
    }

    @Test
    void anAttackShowsAtLeastThreeSources() {
        assertThat(attacks).allSatisfy(attack -> {
            Set<String> sources = new HashSet<>();
            for (JsonNode key : attack.get("keys")) {
                if (key.has("source")) {
                    sources.add(key.get("source").asString());
                }
            }
            assertThat(sources).hasSizeGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void everyRowLiesInTheSpan() {
        String from = SETTINGS.start().toString();
        String until = SETTINGS.start().plus(Duration.ofDays(SETTINGS.days())).toString();

        assertThat(rows.values().stream().flatMap(Collection::stream))
                .map(Written::time)
                .allMatch(time -> time.compareTo(from) >= 0 && time.compareTo(until) < 0);
    }

    @Test
    void theQuietDaysHaveNoAttack() {
        Instant quiet = SETTINGS.start().plus(Duration.ofDays(SETTINGS.quietDays()));

        assertThat(attacks)
                .allMatch(
                        attack -> !Instant.parse(attack.get("start").asString()).isBefore(quiet));
    }

    @Test
    void rowsAreInOrderExceptForSomeThatAreLate() {
        long total = 0;
        long late = 0;
        for (List<JsonNode> list : rows.values()) {
            String latest = "";
            for (JsonNode row : list) {
                String time = Written.time(row);
                total++;
                late += time.compareTo(latest) < 0 ? 1 : 0;
                latest = time.compareTo(latest) > 0 ? time : latest;
            }
        }

        assertThat(late).isBetween(1L, total / 50);
    }

    @Test
    void aReportIdIsUniqueForADevice() {
        Set<String> identifiers = new HashSet<>();
        rows.values().stream().flatMap(Collection::stream).forEach(row -> identifiers.add(Written.key("", row)));

        assertThat(identifiers).hasSize((int) written.outcome().rows());
    }

    @Test
    void noCellSaysWhatIsAnAttack() {
        Set<String> labels = new HashSet<>(Set.of("attack-", "staging-host", "t1074", "\"easy\"", "\"hard\""));
        Arrays.stream(HarmlessFamily.values()).map(family -> family.id() + "-0").forEach(labels::add);

        List<String> telling = rows.values().stream()
                .flatMap(Collection::stream)
                .map(row -> row.toString().toLowerCase(Locale.ROOT))
                .filter(text -> labels.stream().anyMatch(text::contains))
                .toList();
        assertThat(telling).isEmpty();
    }

    @Test
    void aWriteOverSmbIsSeenByTheReceiverAlone() {
        assertThat(rows.get("DeviceFileEvents"))
                .filteredOn(row -> row.get("RequestProtocol").asString().equals("SMB"))
                .isNotEmpty()
                .allMatch(row -> row.has("RequestSourceIP")
                        && row.has("ShareName")
                        && row.get("InitiatingProcessId").asLong() == 4
                        && row.get("InitiatingProcessFileName").asString().matches("system|ntoskrnl\\.exe"));
    }

    @Test
    void whoHasNoSensorWritesNoRow() {
        Set<String> writers = new HashSet<>();
        rows.values().stream()
                .flatMap(Collection::stream)
                .filter(row -> row.has("DeviceId"))
                .forEach(row -> writers.add(row.get("DeviceId").asString()));

        assertThat(attacks)
                .filteredOn(attack -> Set.of("bucket", "data-store", "unmanaged-target")
                        .contains(attack.get("style").asString()))
                .hasSize(3)
                .noneMatch(attack ->
                        writers.contains(attack.at("/stagingHost/DeviceId").asString()));
    }

    @Test
    void theLogOfACloudHasEachObjectThatIsCopied() {
        assertThat(logged(attack("cloud-copy"), "gather"))
                .isNotEmpty()
                .allMatch(row -> row.toString()
                        .matches(".*(CopyObject|UploadPart|MultipartUpload|CopyBlob|PutBlobFromURL|storage.objects"
                                + "[.](get|create)).*"));
    }

    @Test
    void theLogOfACloudHasTheMachinesThatFillABucket() {
        JsonNode attack = attack("cloud-upload");
        List<String> addresses = attack.get("sources")
                .valueStream()
                .map(source -> source.get("address").asString())
                .toList();

        assertThat(logged(attack, "gather"))
                .isNotEmpty()
                .allMatch(row ->
                        addresses.stream().anyMatch(address -> row.toString().contains(address)));
    }

    @Test
    void theLogOfACloudHasTheDisksThatAreShared() {
        JsonNode attack = attack("shared-disks");

        assertThat(logged(attack, "gather"))
                .filteredOn(row ->
                        row.toString().matches(".*(ModifySnapshotAttribute|BEGINGETACCESS.*\"Success|setIamPolicy).*"))
                .hasSameSizeAs(attack.get("sources"));
    }

    @Test
    void theSyslogOfAHypervisorHasTheCommandsTypedThere() {
        JsonNode attack = attack("machine-disks");

        assertThat(logged(attack, "gather"))
                .filteredOn(row -> row.get("ProcessName").asString().equals("shell"))
                .hasSizeGreaterThanOrEqualTo(attack.get("sources").size())
                .allMatch(row -> row.get("SyslogMessage").asString().startsWith("[root]: "));
    }

    /// The rows of an attack's phase in the logs of clouds and other systems.
    private static List<JsonNode> logged(JsonNode attack, String phase) {
        Set<String> keys = new HashSet<>();
        for (JsonNode key : attack.get("keys")) {
            if (key.has("_ItemId") && key.get("phase").asString().equals(phase)) {
                keys.add(Written.key(key.get("table").asString(), key));
            }
        }
        return rows.entrySet().stream()
                .flatMap(table ->
                        table.getValue().stream().filter(row -> keys.contains(Written.key(table.getKey(), row))))
                .toList();
    }

    @Test
    void severalHostsNameTheSameBucket() {
        JsonNode attack = attack("bucket");
        String bucket = attack.get("place").asString();

        assertThat(rows.get("DeviceProcessEvents"))
                .filteredOn(row -> row.get("ProcessCommandLine").asString().contains(bucket))
                .extracting(row -> row.get("DeviceName").asString())
                .hasSameSizeAs(attack.get("sources"))
                .doesNotHaveDuplicates();
    }

    @Test
    void theFilesOfARemoteDesktopDriveAreWrittenByItsClient() {
        JsonNode attack = attack("remote-desktop-drive");
        String place = attack.get("place").asString();

        assertThat(rows.get("DeviceFileEvents"))
                .filteredOn(row -> row.get("FolderPath").asString().startsWith(place)
                        && row.get("ActionType").asString().equals("FileCreated"))
                .extracting(row -> row.get("InitiatingProcessFileName").asString())
                .contains("mstsc.exe");
    }

    private static JsonNode attack(String style) {
        return attacks.stream()
                .filter(attack -> attack.get("style").asString().equals(style))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLocalWriteHasNoClientAndNoShare() {
        assertThat(rows.get("DeviceFileEvents"))
                .filteredOn(row -> row.get("RequestProtocol").asString().equals("Local"))
                .isNotEmpty()
                .noneMatch(row -> row.has("RequestSourceIP") || row.has("ShareName"));
    }

    @Test
    void theFolderPathEndsWithTheFileName() {
        assertThat(rows.get("DeviceFileEvents"))
                .allMatch(row -> row.get("FolderPath")
                        .asString()
                        .endsWith(row.get("FileName").asString()));
    }

    @Test
    void additionalFieldsHoldJsonInAString() {
        JsonMapper json = JsonMapper.builder().build();

        assertThat(rows.get("DeviceEvents"))
                .allMatch(row ->
                        json.readTree(row.get("AdditionalFields").asString()).isObject());
    }
}
