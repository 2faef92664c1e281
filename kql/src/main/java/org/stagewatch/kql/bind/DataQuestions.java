package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Plan;

/// Asks the data what a query has to know before its columns are known, such as which properties its bags have.
@FunctionalInterface
public interface DataQuestions {
    /// As many rows as an answer may have. A table can't have more columns than that either.
    int MOST_ROWS = 10_000;

    Answer ask(Plan plan);

    sealed interface Answer {
        /// @param rows each with a value for every column of the plan, held as `ScalarType` says
        record Known(List<List<@Nullable Object>> rows) implements Answer {
            public Known {
                List<List<@Nullable Object>> copies = new ArrayList<>(rows.size());
                rows.forEach(row -> copies.add(Collections.unmodifiableList(new ArrayList<>(row))));
                rows = Collections.unmodifiableList(copies);
            }

            /// The same as the constructor, for other modules: the compiler drops the inner `@Nullable` from what they
            /// see of a record's own constructor.
            public static Known of(List<List<@Nullable Object>> rows) {
                return new Known(rows);
            }
        }

        /// @param reason begins with a word that fits behind a colon
        record Unknown(String reason) implements Answer {}
    }
}
