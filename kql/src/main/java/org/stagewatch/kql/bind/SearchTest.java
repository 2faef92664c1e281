package org.stagewatch.kql.bind;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.type.ScalarType;

/// A bound condition of `search` or `find`: a term is looked for in all columns, and which those are is another matter
/// for each table.
sealed interface SearchTest {
    /// The condition for rows that have these columns.
    ScalarExpression over(Collection<Column> columns);

    /// Whether it looks in all columns.
    boolean hasTerm();

    /// A condition on columns that it names.
    record OfNamed(ScalarExpression condition) implements SearchTest {
        @Override
        public ScalarExpression over(Collection<Column> columns) {
            return condition;
        }

        @Override
        public boolean hasTerm() {
            return false;
        }
    }

    /// A term that may stand in any column, with the test of each.
    record Anywhere(Map<Column, ScalarExpression> tests) implements SearchTest {
        public Anywhere {
            tests = new LinkedHashMap<>(tests);
        }

        @Override
        public ScalarExpression over(Collection<Column> columns) {
            List<ScalarExpression> chosen =
                    columns.stream().map(tests::get).filter(Objects::nonNull).toList();
            if (chosen.isEmpty()) {
                return new ScalarExpression.Constant(ScalarType.BOOL, false);
            }
            return chosen.size() == 1 ? chosen.getFirst() : new ScalarExpression.Or(chosen);
        }

        @Override
        public boolean hasTerm() {
            return true;
        }
    }

    /// `*`: any row.
    record Always() implements SearchTest {
        @Override
        public ScalarExpression over(Collection<Column> columns) {
            return new ScalarExpression.Constant(ScalarType.BOOL, true);
        }

        @Override
        public boolean hasTerm() {
            return true;
        }
    }

    record All(List<SearchTest> tests) implements SearchTest {
        @Override
        public ScalarExpression over(Collection<Column> columns) {
            return new ScalarExpression.And(
                    tests.stream().map(test -> test.over(columns)).toList());
        }

        @Override
        public boolean hasTerm() {
            return tests.stream().anyMatch(SearchTest::hasTerm);
        }
    }

    record OneOf(List<SearchTest> tests) implements SearchTest {
        @Override
        public ScalarExpression over(Collection<Column> columns) {
            return new ScalarExpression.Or(
                    tests.stream().map(test -> test.over(columns)).toList());
        }

        @Override
        public boolean hasTerm() {
            return tests.stream().anyMatch(SearchTest::hasTerm);
        }
    }
}
