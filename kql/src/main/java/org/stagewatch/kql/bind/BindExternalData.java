package org.stagewatch.kql.bind;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.catalog.ExternalAccess.Decision;
import org.stagewatch.kql.catalog.ExternalFiles;
import org.stagewatch.kql.catalog.ExternalFiles.FirstRecord;
import org.stagewatch.kql.catalog.FieldSource;
import org.stagewatch.kql.catalog.FileFormat;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.Table.Openness;
import org.stagewatch.kql.catalog.Table.Storage;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.ColumnDeclaration;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.OperatorParameter;
import org.stagewatch.kql.type.ScalarType;

/// `externaldata`: the rows of files, with the columns that the query declares.
///
/// Which files may be read is asked only when the query is to run: a query means the same wherever its files are.
final class BindExternalData {
    private final Binding binding;
    private final Scope scope;

    BindExternalData(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Expression.ExternalData external) {
        List<StoredColumn> columns = new ArrayList<>();
        ColumnNames names = new ColumnNames(binding.library());
        for (ColumnDeclaration declared : external.columns()) {
            String name = declared.name().text();
            if (!names.take(name)) {
                binding.report(Problems.duplicateColumn(name, declared.span()));
            }
            columns.add(new StoredColumn(name, declared.type(), "c" + columns.size(), Storage.NATIVE));
        }
        List<ScalarExpression> locations = new ArrayList<>();
        ExpressionBinder scalars =
                new ExpressionBinder(binding, scope, Rows.of(new Plan.Values(List.of(), List.of(List.of()))));
        external.locations().forEach(location -> locations.add(scalars.bind(location)));
        if (binding.dialects().isEmpty()) {
            return nothing(columns);
        }
        List<String> readable = readable(external, locations);
        ExternalFiles files = readable.isEmpty() ? null : files(external, columns, readable);
        return files == null
                ? nothing(columns)
                : new TabularBinder(binding, scope)
                        .scan(new Table("externaldata", relation(files, columns), columns, Openness.CLOSED, files));
    }

    private Rows nothing(List<StoredColumn> columns) {
        List<Column> empty = columns.stream()
                .map(column -> binding.newColumn(column.name(), column.type()))
                .toList();
        return Rows.of(new Plan.Values(empty, List.of()));
    }

    /// The locations that may be read; what may not is reported.
    private List<String> readable(Expression.ExternalData external, List<ScalarExpression> locations) {
        List<String> readable = new ArrayList<>();
        for (int index = 0; index < locations.size(); index++) {
            Span span = external.locations().get(index).span();
            if (!(locations.get(index) instanceof ScalarExpression.Constant(var _, String location))) {
                binding.report(Problems.notConstant("the location of external data", span));
                continue;
            }
            String format = property(external, "format");
            FileFormat known = format == null ? FileFormat.ofFile(location) : FileFormat.named(format);
            switch (binding.catalog().externalAccess().decide(location, known == null ? FileFormat.CSV : known)) {
                case Decision.Readable _ -> readable.add(location);
                case Decision.Empty(var reason) -> binding.report(Problems.externalEmpty(reason, span));
                case Decision.Refused(var reason, var remedy) ->
                    binding.report(Problems.externalRefused(reason, span, remedy));
            }
        }
        return readable;
    }

    /// How the files are read; null after a report.
    private @Nullable ExternalFiles files(
            Expression.ExternalData external, List<StoredColumn> columns, List<String> locations) {
        for (String unknown : List.of("partition", "includeHeaders", "namePrefix", "fileExtension")) {
            if (property(external, unknown) != null) {
                binding.report(Problems.unsupported("`" + unknown + "` of external data", external.span()));
                return null;
            }
        }
        String named = property(external, "format");
        FileFormat format = named == null ? FileFormat.ofFile(locations.getFirst()) : FileFormat.named(named);
        if (format == null) {
            binding.report(Problems.unsupported(
                    "the format `" + named + "`",
                    external.span(),
                    "Known are csv, tsv, psv, txt, json, parquet and the like."));
            return null;
        }
        if (named == null && locations.stream().anyMatch(location -> FileFormat.ofFile(location) != format)) {
            binding.report(Problems.unsupported(
                    "reading files of several formats",
                    external.span(),
                    "Give the format: `with (format = \"csv\")`."));
            return null;
        }
        FirstRecord first =
                switch (String.valueOf(property(external, "ignoreFirstRecord")).toLowerCase(Locale.ROOT)) {
                    case "true", "1" -> FirstRecord.HEADER;
                    default -> FirstRecord.DATA;
                };
        String mapping = property(external, "ingestionMapping");
        List<FieldSource> fields =
                mapping == null ? identity(format, columns) : new ExternalMapping(columns, format).read(mapping);
        if (fields == null) {
            binding.report(Problems.badValue(
                    "the `ingestionMapping` is no list of columns with a `Path`, `Ordinal` or `ConstValue` each",
                    external.span()));
            return null;
        }
        if (format == FileFormat.PARQUET && (first == FirstRecord.HEADER || !areNames(fields))) {
            binding.report(Problems.unsupported(
                    "`ignoreFirstRecord` or a mapping of paths for Parquet files", external.span()));
            return null;
        }
        return new ExternalFiles(locations, format, first, fields);
    }

    private static List<FieldSource> identity(FileFormat format, List<StoredColumn> columns) {
        List<FieldSource> fields = new ArrayList<>();
        for (StoredColumn column : columns) {
            fields.add(
                    format.hasNames()
                            ? new FieldSource.Path(List.of(column.name()))
                            : new FieldSource.Place(fields.size()));
        }
        return fields;
    }

    private static boolean areNames(List<FieldSource> fields) {
        return fields.stream()
                .allMatch(field -> field instanceof FieldSource.Path(var steps)
                        && steps.size() == 1
                        && steps.getFirst() instanceof String);
    }

    /// The value of a property, whose name may be in any case; null if it isn't given.
    private static @Nullable String property(Expression.ExternalData external, String name) {
        for (OperatorParameter property : external.properties()) {
            if (property.name().text().equalsIgnoreCase(name)) {
                return ParameterText.of(property);
            }
        }
        return null;
    }

    /// A name that is the same for the same files read in the same way, whenever the query is bound.
    private static String relation(ExternalFiles files, List<StoredColumn> columns) {
        try {
            List<ScalarType> types = columns.stream().map(StoredColumn::type).toList();
            byte[] text = (files + " " + types).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return "_external_" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
