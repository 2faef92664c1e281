package org.stagewatch.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// An enterprise with two attacks and a backup; rows 1 to 4 are of the first attack, 11 to 14 of the second, 21 to 29
/// of the backup. Even rows of attacks are about source `b`, odd ones about `a`.
class ScoreTest {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Truth TRUTH = new Truth(
            "seed 1", 10, 100, 5_000, List.of(attack("attack-01", "pull"), attack("attack-02", "push")), origins());

    @Test
    void anAlarmThatShowsTwoSourcesCatchesTheAttack() {
        assertThat(score(alarm(1, 2)).caught()).isEqualTo(1);
    }

    @Test
    void anAlarmOfOneSourceIsOnlyAPart() {
        Score score = score(alarm(1, 3));

        assertThat(score.caught()).isZero();
        assertThat(score.seen()).isEqualTo(1);
        assertThat(score.partAlarms()).isEqualTo(1);
        assertThat(score.falseAlarms()).isEmpty();
    }

    @Test
    void anAlarmThatIsMostlyBackupIsFalseAlthoughTheAttackIsInIt() {
        Score score = score(alarm(1, 2, 21, 22, 23));

        assertThat(score.caught()).isZero();
        assertThat(score.seen()).isEqualTo(1);
        assertThat(score.falseAlarmsByFamily()).containsExactly(Map.entry("backup", 1L));
        assertThat(score.falseAlarmsPerThousandHostDays()).isEqualTo(1.0);
    }

    @Test
    void anAlarmOfWhichTheTruthKnowsNothingIsFalse() {
        assertThat(score(alarm(77)).falseAlarmsByFamily()).containsExactly(Map.entry("unknown", 1L));
    }

    @Test
    void twoAttacksInOneAlarmAreMerged() {
        assertThat(score(alarm(1, 2, 3, 11, 12, 13)).merged()).isEqualTo(1);
    }

    @Test
    void oneAttackInTwoAlarmsIsSplit() {
        assertThat(score(alarm(1, 2), alarm(3, 4)).split()).isEqualTo(1);
    }

    @Test
    void theTimeToDetectEndsWithTheFirstAlarmThatShowsTheAttack() {
        Score score = score(alarmAt(5, 1, 2), alarmAt(3, 3, 4));

        assertThat(score.delay(0.5)).isEqualTo(Duration.ofHours(3));
        assertThat(score.delay(1)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void countsByStyle() {
        assertThat(score(alarm(1, 2)).by(StagingAttack::style))
                .hasEntrySatisfying("pull", pull -> assertThat(pull.caught()).isEqualTo(1))
                .hasEntrySatisfying("push", push -> assertThat(push.caught()).isZero());
    }

    @Test
    void severalEnterprisesAddUp() {
        Score both = score(alarm(1, 2)).with(score(alarm(21)));

        assertThat(both.outcomes()).hasSize(4);
        assertThat(both.caught()).isEqualTo(1);
        assertThat(both.falseAlarms()).hasSize(1);
        assertThat(both.hostDays()).isEqualTo(2_000);
    }

    private static Score score(Alarm... alarms) {
        return Score.of(List.of(alarms), TRUTH);
    }

    private static Alarm alarm(int... rows) {
        return alarmAt(1, rows);
    }

    private static Alarm alarmAt(int hour, int... rows) {
        Instant raised = START.plus(Duration.ofHours(hour));
        Map<RowId, Instant> known = new HashMap<>();
        for (int row : rows) {
            known.put(row(row), raised);
        }
        return new Alarm("an alarm", raised, known);
    }

    private static RowId row(int number) {
        return new RowId("DeviceFileEvents", "d1", Integer.toString(number));
    }

    private static StagingAttack attack(String id, String style) {
        return new StagingAttack(id, style, "easy", START, "srv", "C:\\Temp", 3);
    }

    private static Map<RowId, RowOrigin> origins() {
        Map<RowId, RowOrigin> origins = new HashMap<>();
        for (int number = 1; number <= 4; number++) {
            String source = number % 2 == 0 ? "b" : "a";
            origins.put(row(number), new RowOrigin.OfAttack("attack-01", source));
            origins.put(row(10 + number), new RowOrigin.OfAttack("attack-02", source));
        }
        for (int number = 21; number <= 29; number++) {
            origins.put(row(number), new RowOrigin.Harmless("backup"));
        }
        return origins;
    }
}
