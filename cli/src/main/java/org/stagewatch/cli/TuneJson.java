package org.stagewatch.cli;

import java.io.IOException;
import org.stagewatch.cli.TuneWork.Outcome;
import org.stagewatch.detection.exclusion.ExclusionVerdict;
import org.stagewatch.detection.exclusion.HiddenAttack;
import org.stagewatch.detection.exclusion.KnownSystem;

/// The proof for other programs: one JSON object.
final class TuneJson {
    private TuneJson() {}

    static void write(Outcome outcome, Appendable out) throws IOException {
        JsonLine json = new JsonLine().open('{');
        json.key("attackTests").number(outcome.cases());
        json.key("simulatedAttacks").number(outcome.simulated());
        json.key("exclusions").open('[');
        for (ExclusionVerdict verdict : outcome.verdicts()) {
            exclusion(json, verdict);
        }
        json.close(']').close('}');
        out.append(json.toString()).append('\n');
    }

    private static void exclusion(JsonLine json, ExclusionVerdict verdict) {
        json.open('{').key("id").text(verdict.system().id());
        for (int index = 0; index < KnownSystem.COLUMNS.size(); index++) {
            json.key(KnownSystem.COLUMNS.get(index))
                    .text(verdict.system().cells().get(index));
        }
        json.key("origin").text(verdict.origin());
        json.key("standing").text(verdict.standing().text());
        json.key("refused").raw(Boolean.toString(verdict.isRefused()));
        json.key("useless").raw(Boolean.toString(verdict.isUseless()));
        json.key("silences").open('[');
        verdict.silenced().forEach(json::text);
        json.close(']').key("hides").open('[');
        for (HiddenAttack hidden : verdict.hidden()) {
            json.open('{').key("test").text(hidden.test());
            json.key("disguise").text(hidden.disguise().text()).close('}');
        }
        json.close(']').close('}');
    }
}
