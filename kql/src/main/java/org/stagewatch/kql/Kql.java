package org.stagewatch.kql;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.bind.Binder;
import org.stagewatch.kql.bind.BoundQuery;
import org.stagewatch.kql.bind.DataQuestions;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.function.library.FunctionLibrary;
import org.stagewatch.kql.optimize.Optimizer;
import org.stagewatch.kql.optimize.RowWork;
import org.stagewatch.kql.optimize.UnionSize;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.sql.SqlText;
import org.stagewatch.kql.sql.SqlWriter;
import org.stagewatch.kql.syntax.ParsedQuery;
import org.stagewatch.kql.syntax.Parser;
import org.stagewatch.kql.syntax.SeparateTables;

/// Compiles KQL: the one entry that most callers need. Immutable, and safe for use by several threads.
public final class Kql {
    private final Catalog catalog;
    private final FunctionLibrary library;
    private final Optimization optimization;
    private final @Nullable DataQuestions questions;

    public Kql(Catalog catalog) {
        this(catalog, Optimization.ON);
    }

    public Kql(Catalog catalog, Optimization optimization) {
        this(catalog, optimization, null);
    }

    private Kql(Catalog catalog, Optimization optimization, @Nullable DataQuestions questions) {
        this.catalog = catalog;
        this.optimization = optimization;
        this.questions = questions;
        library = FunctionLibrary.standard().with(catalog.locations());
    }

    /// The same, but queries whose columns depend on the data can be compiled: it is asked while they are.
    public Kql asking(DataQuestions data) {
        return new Kql(catalog, optimization, data);
    }

    /// Names resolved and types known: what Microsoft's binder would say of the query, whether or not anything here can
    /// run it.
    ///
    /// @param now the instant of `now()`, in ticks: one for the whole query
    public BoundQuery bind(SourceText source, long now) {
        return bind(source, now, EnumSet.noneOf(Dialect.class));
    }

    /// As above, and what the dialect can't run is an error.
    public BoundQuery bind(SourceText source, long now, Dialect dialect) {
        return bind(source, now, EnumSet.of(dialect));
    }

    private BoundQuery bind(SourceText source, long now, Set<Dialect> dialects) {
        return bind(new Parser().parse(source), now, dialects);
    }

    private BoundQuery bind(ParsedQuery parsed, long now, Set<Dialect> dialects) {
        // What was not understood has no SQL with which the data could be asked.
        DataQuestions data = parsed.hasErrors() ? null : questions;
        BoundQuery bound = new Binder(catalog, library, now, data).bind(parsed.query(), dialects);
        List<Diagnostic> all = new ArrayList<>(parsed.diagnostics());
        all.addAll(bound.diagnostics());
        Plan plan = parsed.hasErrors() ? null : bound.plan();
        if (plan != null
                && !dialects.isEmpty()
                && UnionSize.isTooLarge(plan)
                && UnionSize.isTooLarge(optimized(plan))) {
            all.add(tooWide(parsed.source()));
            plan = null;
        }
        return new BoundQuery(plan, bound.columns(), all);
    }

    private static Diagnostic tooWide(SourceText source) {
        return Diagnostic.error(
                "KQL0502",
                "the query brings too many columns of too many tables together",
                new Span(0, source.text().length()),
                "all columns of all tables are in the result",
                "Say which columns you need with `project`, or which tables.");
    }

    /// The query as SQL of a dialect, or what is wrong with it.
    public Compilation compile(SourceText source, long now, Dialect dialect) {
        return compile(new Parser().parse(source), now, dialect);
    }

    /// The query as SQL for each table that it gives: several if it ends in `fork` or `facet`, or has several
    /// expressions. [#compile] gives one of them.
    public List<CompiledTable> compileTables(SourceText source, long now, Dialect dialect) {
        ParsedQuery parsed = new Parser().parse(source);
        List<CompiledTable> tables = new ArrayList<>();
        for (SeparateTables.Table table : SeparateTables.of(parsed.query())) {
            ParsedQuery one = new ParsedQuery(source, table.query(), parsed.diagnostics());
            tables.add(new CompiledTable(table.name(), compile(one, now, dialect)));
        }
        return tables;
    }

    /// @param name what the query calls the table; null if it doesn't say
    public record CompiledTable(@Nullable String name, Compilation compilation) {}

    private Compilation compile(ParsedQuery parsed, long now, Dialect dialect) {
        BoundQuery bound = bind(parsed, now, EnumSet.of(dialect));
        if (bound.plan() == null) {
            return new Compilation.Rejected(parsed.source(), bound.diagnostics());
        }
        Plan plan = optimized(bound.plan());
        SqlText sql = new SqlWriter(dialect).write(plan, bound.columns());
        return new Compilation.Compiled(parsed.source(), plan, sql, bound.diagnostics());
    }

    private Plan optimized(Plan plan) {
        return switch (optimization) {
            case ON -> new Optimizer(catalog::isEmpty).optimize(plan);
            case FOR_ANY_ROWS -> new Optimizer().optimize(plan);
            case OFF -> plan;
            case ROW_WORK_APART -> RowWork.split(plan).whole();
        };
    }
}
