package org.stagewatch.kql.bind;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.function.library.FunctionLibrary;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.Diagnostics;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.type.ScalarType;

/// What the binding of one query shares: the catalog, the functions, the instant of `now()`, new ids, diagnostics.
final class Binding {
    /// How many operators and calls a query may grow to when its functions are written out.
    private static final int LARGEST = 200_000;

    private final Catalog catalog;
    private final FunctionLibrary library;
    private final long now;
    private final Set<Dialect> dialects;
    private final @Nullable DataQuestions questions;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Map<String, SharedRows> named = new HashMap<>();
    private final Map<String, ScalarExpression> options = new HashMap<>();
    private final Map<ScalarExpression, SharedRows> once = new HashMap<>();
    private final Map<Plan, String> aliases = new IdentityHashMap<>();
    private final DynamicShapes shapes = new DynamicShapes();
    private boolean isLeftOpen;
    private final Set<Column> eventTimes = new HashSet<>();
    private final Set<Column> unlisted = new HashSet<>();
    private int columns;
    private int unnamed;
    private int shared;
    private int steps;

    /// @param now the instant of `now()`, in ticks
    /// @param dialects the query must be possible on one of them
    /// @param questions null if the data can't be asked
    Binding(
            Catalog catalog,
            FunctionLibrary library,
            long now,
            Set<Dialect> dialects,
            @Nullable DataQuestions questions) {
        this.catalog = catalog;
        this.library = library;
        this.now = now;
        this.dialects = dialects;
        this.questions = questions;
    }

    Catalog catalog() {
        return catalog;
    }

    FunctionLibrary library() {
        return library;
    }

    long now() {
        return now;
    }

    Set<Dialect> dialects() {
        return dialects;
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    void report(Diagnostic diagnostic) {
        diagnostics.report(diagnostic);
    }

    /// Notes what a `set` statement sets.
    void setOption(String name, ScalarExpression value) {
        options.put(name, value);
    }

    /// What a `set` statement has set, or null.
    @Nullable
    ScalarExpression option(String name) {
        return options.get(name);
    }

    /// Says that the query can be bound, but not run without asking the data.
    void leaveOpen() {
        isLeftOpen = true;
    }

    boolean isLeftOpen() {
        return isLeftOpen;
    }

    /// Asks the data when the query is to run; null if nothing can be asked.
    DataQuestions.@Nullable Answer ask(Plan plan) {
        return dialects.isEmpty() || questions == null ? null : questions.ask(plan);
    }

    /// Reports what can't be carried out, if the query is to be carried out at all.
    void refuse(Diagnostic diagnostic) {
        if (!dialects.isEmpty()) {
            report(diagnostic);
        }
    }

    /// Reports what Microsoft's binder refuses though the service carries it out: not if something is to run.
    void reportIfOnlyBound(Diagnostic diagnostic) {
        if (dialects.isEmpty()) {
            report(diagnostic);
        }
    }

    /// A binding of its own for something whose plan is thrown away, such as the body of a function before its calls.
    Binding trial() {
        Binding trial = new Binding(catalog, library, now, Set.of(), null);
        trial.named.putAll(named);
        trial.once.putAll(once);
        trial.aliases.putAll(aliases);
        trial.shapes.putAll(shapes);
        trial.columns = columns;
        trial.shared = shared;
        trial.steps = steps;
        return trial;
    }

    /// Takes over what a trial reported and how many steps it took.
    void adopt(Binding trial) {
        trial.diagnostics.all().forEach(this::report);
        steps = trial.steps;
    }

    Column newColumn(String name, ScalarType type) {
        return new Column(columns++, name, type);
    }

    /// A new column for a value; what is known of the value is known of the column.
    Column newColumn(String name, ScalarExpression value) {
        Column column = newColumn(name, value.type());
        shapes.note(column, shapes.of(value));
        if (isUnlisted(value)) {
            unlisted.add(column);
        }
        return column;
    }

    /// Whether this is what an open table's column is that it doesn't list: null, of no known type.
    boolean isUnlisted(ScalarExpression value) {
        return switch (value) {
            case ScalarExpression.Constant(var type, var constant) -> type == ScalarType.DYNAMIC && constant == null;
            case ScalarExpression.ColumnValue(var column) -> unlisted.contains(column);
            default -> false;
        };
    }

    DynamicShapes shapes() {
        return shapes;
    }

    /// A new column of the same name and type, in which the same values stand.
    Column renew(Column column) {
        Column renewed = newColumn(column.name(), column.type());
        shapes.note(renewed, shapes.of(column));
        if (eventTimes.contains(column)) {
            eventTimes.add(renewed);
        }
        if (unlisted.contains(column)) {
            unlisted.add(renewed);
        }
        return renewed;
    }

    /// Notes that a column holds the time of stored events.
    void addEventTime(Column column) {
        eventTimes.add(column);
    }

    boolean isEventTime(Column column) {
        return eventTimes.contains(column);
    }

    /// The column of rows that holds the time of the stored events they are, or null.
    @Nullable
    Column eventTime(Rows rows) {
        return rows.plan().columns().stream()
                .filter(eventTimes::contains)
                .findFirst()
                .orElse(null);
    }

    /// Whether a name that rows don't list is a mistake.
    boolean isComplete(Rows rows) {
        return switch (rows.knowledge()) {
            case COMPLETE -> true;
            case OPEN_BELOW -> !dialects.isEmpty();
            case OPEN, UNLISTED, BROKEN -> false;
        };
    }

    /// The number of the next column without a name: 1, 2 ... throughout the query.
    int nextUnnamed() {
        return ++unnamed;
    }

    /// Begins with other numbers for columns without a name, as the body of a function does, and says how many there
    /// were.
    int restartUnnamed(int before) {
        int was = unnamed;
        unnamed = before;
        return was;
    }

    SharedRows share(String name, Rows rows, Plan.Reuse reuse) {
        return new SharedRows(new Plan.SharedPlan(shared++, name, rows.plan(), reuse), rows);
    }

    /// Gives rows the name of an `as` operator, for the rest of the query.
    void name(String name, SharedRows rows) {
        named.put(name, rows);
        alias(name, rows.rows());
    }

    /// Says by which name rows go that an `as` operator has passed on.
    void alias(String name, Rows rows) {
        aliases.put(rows.plan(), name);
    }

    /// A value that may be another each time, worked out once for all places where it stands.
    SharedRows once(ScalarExpression value) {
        return once.computeIfAbsent(value, single -> {
            Plan nothing = new Plan.Values(List.of(), List.of(List.of()));
            Plan row = new Plan.Project(nothing, List.of(new Assignment(newColumn("once", single), single)));
            return share("once", Rows.of(row), Plan.Reuse.ONCE);
        });
    }

    /// The name that an `as` operator gave to just this plan, or null.
    @Nullable
    String aliasOf(Plan plan) {
        return aliases.get(plan);
    }

    /// The rows that an `as` operator has named.
    @Nullable
    SharedRows named(String name) {
        return named.get(name);
    }

    /// Counts a step; false once the query has grown too large, which is then reported.
    boolean mayGrow(Span span) {
        return mayGrow(span, 1);
    }

    /// Counts several steps.
    boolean mayGrow(Span span, int more) {
        if (steps < LARGEST && steps + more >= LARGEST) {
            report(Problems.tooLarge(span));
        }
        steps = Math.min(LARGEST, steps + more);
        return steps < LARGEST;
    }

    /// How many steps were counted so far.
    int steps() {
        return steps;
    }
}
