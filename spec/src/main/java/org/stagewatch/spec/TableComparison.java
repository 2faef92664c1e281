package org.stagewatch.spec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.Cell;
import org.stagewatch.engine.ResultTable;
import org.stagewatch.kql.sql.SqlText.ResultColumn;
import org.stagewatch.kql.type.ScalarType;

/// Compares the table that a specification wants with the one that a query gave: names, types, values and, if asked
/// for, the order of the rows.
public record TableComparison(ResultTable wanted, RowOrder order) {

    /// What differs, one line each: `-` before what is missing, `+` before what is too much, nothing before what both
    /// have. Null if the tables are the same.
    public @Nullable String difference(ResultTable got) {
        if (!wanted.columns().equals(got.columns())) {
            return "- " + header(wanted) + "\n+ " + header(got);
        }
        List<String> lines = order == RowOrder.ANY ? compareAnyOrder(got) : compareInOrder(got);
        boolean isSame = lines.stream().allMatch(line -> line.startsWith("  "));
        return isSame ? null : "  " + header(wanted) + "\n" + String.join("\n", lines);
    }

    private List<String> compareAnyOrder(ResultTable got) {
        List<Integer> left = new ArrayList<>();
        for (int row = 0; row < got.rows().size(); row++) {
            left.add(row);
        }
        List<String> lines = new ArrayList<>();
        for (int index = 0; index < wanted.rows().size(); index++) {
            List<@Nullable Object> row = wanted.row(index);
            boolean isFound = removeFirst(left, candidate -> areSame(row, got.row(candidate)));
            lines.add((isFound ? "  " : "- ") + line(row));
        }
        left.forEach(row -> lines.add("+ " + line(got.row(row))));
        return lines;
    }

    private static boolean removeFirst(List<Integer> numbers, IntPredicate condition) {
        for (int index = 0; index < numbers.size(); index++) {
            if (condition.test(numbers.get(index))) {
                numbers.remove(index);
                return true;
            }
        }
        return false;
    }

    private List<String> compareInOrder(ResultTable got) {
        List<String> lines = new ArrayList<>();
        int wantedRows = wanted.rows().size();
        int gotRows = got.rows().size();
        for (int index = 0; index < Math.max(wantedRows, gotRows); index++) {
            boolean isWanted = index < wantedRows;
            boolean isGot = index < gotRows;
            if (isWanted && isGot && areSame(wanted.row(index), got.row(index))) {
                lines.add("  " + line(wanted.row(index)));
                continue;
            }
            if (isWanted) {
                lines.add("- " + line(wanted.row(index)));
            }
            if (isGot) {
                lines.add("+ " + line(got.row(index)));
            }
        }
        return lines;
    }

    private boolean areSame(List<@Nullable Object> left, List<@Nullable Object> right) {
        for (int column = 0; column < left.size(); column++) {
            if (!areSame(wanted.columns().get(column).type(), left.get(column), right.get(column))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areSame(ScalarType type, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == null && right == null;
        }
        return switch (type) {
            case REAL -> Reals.areNear((Double) left, (Double) right);
            case DECIMAL -> ((BigDecimal) left).compareTo((BigDecimal) right) == 0;
            case DYNAMIC -> JsonMeaning.of((String) left).isSameAs(JsonMeaning.of((String) right));
            case BOOL, INT, LONG, STRING, DATETIME, TIMESPAN, GUID, ERROR -> Objects.equals(left, right);
        };
    }

    private static String header(ResultTable table) {
        StringJoiner text = new StringJoiner(" | ");
        for (ResultColumn column : table.columns()) {
            text.add(column.name() + ":" + column.type().kqlName());
        }
        return text.toString();
    }

    private String line(List<@Nullable Object> row) {
        StringJoiner text = new StringJoiner(" | ");
        for (int column = 0; column < row.size(); column++) {
            Cell cell = new Cell(wanted.columns().get(column).type(), row.get(column));
            text.add(cell.type() == ScalarType.STRING || cell.value() == null ? cell.json() : cell.text());
        }
        return text.toString();
    }
}
