package org.stagewatch.kql.bind;

import java.util.List;
import java.util.Locale;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Operator;

/// Hands each tabular operator to the class that binds it.
final class OperatorBinder {
    private final Binding binding;
    private final Scope scope;

    OperatorBinder(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    /// An operator that makes rows by itself.
    Rows source(Operator operator) {
        return switch (operator) {
            case Operator.Find find -> new BindFind(binding, scope).bind(find);
            case Operator.Print print -> new BindPrint(binding, scope).bind(print);
            case Operator.Range range -> new BindRange(binding, scope).bind(range);
            case Operator.Search search -> new BindSearch(binding, scope).bind(search, null);
            case Operator.Union union -> new BindUnion(binding, scope).bind(union, null);
            case Operator.MacroExpand expand -> new BindMacroExpand(binding, scope).bind(expand);
            case Operator.Evaluate evaluate ->
                new BindEvaluate(binding, scope)
                        .bind(evaluate, Rows.of(new Plan.Values(List.of(), List.of(List.of()))));
            case Operator.Unknown(var span, var keyword) -> unsupported(keyword.text(), span);
            default -> unsupported(keyword(operator), operator.span());
        };
    }

    /// An operator behind rows or behind a graph.
    Piped bind(Operator operator, Piped piped) {
        return switch (piped) {
            case Rows rows
            when operator instanceof Operator.OnGraph(var onGraph) ->
                new GraphOperatorBinder(binding, scope).bind(onGraph, rows);
            case Rows rows -> bind(operator, rows);
            case Graph graph
            when operator instanceof Operator.OnGraph(var onGraph) ->
                new GraphOperatorBinder(binding, scope).bind(onGraph, graph);
            case Graph _ -> {
                binding.report(GraphProblems.graphWhereTable(operator.span()));
                yield Rows.broken();
            }
        };
    }

    Rows bind(Operator operator, Rows rows) {
        return switch (operator) {
            case Operator.As as -> as(as, rows);
            case Operator.Consume _ -> rows.unordered(new Plan.Values(List.of(), List.of()), List.of());
            case Operator.Render _ -> rows;
            case Operator.Count count -> new BindCount(binding).bind(count, rows);
            case Operator.Distinct distinct -> new BindDistinct(binding, scope).bind(distinct, rows);
            case Operator.Evaluate evaluate -> new BindEvaluate(binding, scope).bind(evaluate, rows);
            case Operator.Extend extend -> new BindExtend(binding, scope).bind(extend.columns(), rows);
            case Operator.Facet facet -> new BindSeveralTables(binding, scope).facet(facet, rows);
            case Operator.Find find -> {
                binding.report(Problems.notFirst("find", find.span()));
                yield Rows.broken();
            }
            case Operator.Fork fork -> new BindSeveralTables(binding, scope).fork(fork, rows);
            case Operator.GetSchema schema -> new BindGetSchema(binding).bind(schema, rows);
            case Operator.Invoke(var _, var call) -> new TabularBinder(binding, scope).invoke(call, rows);
            case Operator.Join join -> new BindJoin(binding, scope).bind(join, rows);
            case Operator.Lookup lookup -> new BindLookup(binding, scope).bind(lookup, rows);
            case Operator.MacroExpand expand -> {
                binding.refuse(Problems.notFirst("macro-expand", expand.span()));
                yield new BindMacroExpand(binding, scope).bind(expand);
            }
            case Operator.MakeSeries series -> new BindMakeSeries(binding, scope).bind(series, rows);
            case Operator.MvApply apply -> new BindMvApply(binding, scope).bind(apply, rows);
            case Operator.MvExpand expand -> new BindMvExpand(binding, scope).bind(expand, rows);
            case Operator.ParseKeyValues parse -> new BindParseKeyValues(binding, scope).bind(parse, rows);
            case Operator.Partition partition -> new BindPartition(binding, scope).bind(partition, rows);
            case Operator.Reduce reduce -> new BindReduce(binding, scope).bind(reduce, rows);
            case Operator.Scan scan -> new BindScan(binding, scope).bind(scan, rows);
            case Operator.TopHitters hitters -> new BindTopHitters(binding, scope).bind(hitters, rows);
            case Operator.TopNested nested -> new BindTopNested(binding, scope).bind(nested, rows);
            case Operator.OnGraph(var onGraph) -> {
                Piped piped = new GraphOperatorBinder(binding, scope).bind(onGraph, rows);
                if (piped instanceof Graph) {
                    binding.report(GraphProblems.graphWhereTable(operator.span()));
                }
                yield piped instanceof Rows result ? result : Rows.broken();
            }
            case Operator.Parse parse -> new BindParse(binding, scope).bind(parse, rows);
            case Operator.Project project -> new BindProject(binding, scope).bind(project, rows);
            case Operator.ProjectAway(var _, var columns) -> new BindColumnChoice(binding).away(columns, rows);
            case Operator.ProjectByNames(var _, var columns) ->
                new BindColumnChoice(binding).byNames(columns, scope, rows);
            case Operator.ProjectKeep(var _, var columns) -> new BindColumnChoice(binding).keep(columns, rows);
            case Operator.ProjectRename(var _, var columns) -> new BindProjectRename(binding).bind(columns, rows);
            case Operator.ProjectReorder(var _, var columns) -> new BindColumnChoice(binding).reorder(columns, rows);
            case Operator.Sample sample -> new BindTake(binding, scope).sample(sample, rows);
            case Operator.SampleDistinct distinct -> new BindDistinct(binding, scope).sample(distinct, rows);
            case Operator.Search search -> new BindSearch(binding, scope).bind(search, rows);
            case Operator.Serialize(var _, var columns) -> new BindExtend(binding, scope).bind(columns, rows);
            case Operator.Sort(var _, var _, var keys) -> new BindSort(binding, scope).sort(keys, rows);
            case Operator.Summarize summarize -> new BindSummarize(binding, scope).bind(summarize, rows);
            case Operator.Take(var _, var _, var count) -> new BindTake(binding, scope).bind(count, rows);
            case Operator.Top(var _, var _, var count, var by) ->
                new BindTake(binding, scope).bind(count, new BindSort(binding, scope).top(by, rows));
            case Operator.Union union -> new BindUnion(binding, scope).bind(union, rows);
            case Operator.Where(var _, var condition) -> new BindWhere(binding, scope).bind(condition, rows);
            case Operator.Unknown(var span, var keyword) -> unsupported(keyword.text(), span);
            case Operator.Print _, Operator.Range _ -> unsupported(keyword(operator), operator.span());
        };
    }

    private Rows as(Operator.As as, Rows rows) {
        String name = as.name().text();
        if (!"true".equals(new ParameterText(as.parameters()).find("hint.materialized"))) {
            binding.name(name, binding.share(name, rows, Plan.Reuse.FREE));
            return rows;
        }
        SharedRows shared = binding.share(name, rows, Plan.Reuse.ONCE);
        binding.name(name, shared);
        Rows read = shared.read(binding::renew);
        binding.alias(name, read);
        return read;
    }

    private Rows unsupported(String keyword, Span span) {
        binding.report(Problems.unsupported("the operator `" + keyword + "`", span));
        return Rows.broken();
    }

    /// `MakeSeries` is written `make-series`.
    static String keyword(Operator operator) {
        return switch (operator) {
            case Operator.ParseKeyValues _ -> "parse-kv";
            default ->
                operator.getClass()
                        .getSimpleName()
                        .replaceAll("(?<=.)([A-Z])", "-$1")
                        .toLowerCase(Locale.ROOT);
        };
    }
}
