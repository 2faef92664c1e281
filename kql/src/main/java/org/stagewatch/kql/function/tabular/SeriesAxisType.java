package org.stagewatch.kql.function.tabular;

import java.util.List;
import org.stagewatch.kql.json.Json;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.kql.type.ScalarType;
import org.stagewatch.kql.type.Timespan;

/// A type that the axis of `make-series` can have.
enum SeriesAxisType {
    DATETIME(ScalarType.DATETIME, ScalarType.TIMESPAN),
    TIMESPAN(ScalarType.TIMESPAN, ScalarType.TIMESPAN),
    LONG(ScalarType.LONG, ScalarType.LONG),
    REAL(ScalarType.REAL, ScalarType.REAL);

    static final List<SeriesAxisType> ALL = List.of(values());

    private final ScalarType type;
    private final ScalarType step;

    SeriesAxisType(ScalarType type, ScalarType step) {
        this.type = type;
        this.step = step;
    }

    ScalarType type() {
        return type;
    }

    ScalarType step() {
        return step;
    }

    /// A value of the axis, a given number of steps behind its origin.
    Json value(Object origin, Object step, long steps) {
        return switch (this) {
            case DATETIME -> Json.of(Datetime.format((Long) origin + steps * (Long) step));
            case TIMESPAN -> Json.of(Timespan.format((Long) origin + steps * (Long) step));
            case LONG -> Json.of((Long) origin + steps * (Long) step);
            case REAL -> Json.of((Double) origin + steps * (Double) step);
        };
    }
}
