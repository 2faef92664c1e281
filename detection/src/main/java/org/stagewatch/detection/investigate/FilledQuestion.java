package org.stagewatch.detection.investigate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.pack.DocumentQuery;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Parser;
import org.stagewatch.kql.syntax.Statement;

/// A question in which an incident's values stand for the examples of the document.
///
/// @param query KQL
public record FilledQuestion(String heading, String advice, String query) {
    /// Null if the question is about something that the incident does not know.
    ///
    /// @param values KQL literals by the names that the question gives them with `let`
    static @Nullable FilledQuestion of(DocumentQuery question, Map<String, String> values) {
        SourceText source = question.query();
        List<Statement.Let> examples = new Parser()
                .parse(source).query().statements().stream()
                        .filter(Statement.Let.class::isInstance)
                        .map(Statement.Let.class::cast)
                        .filter(let -> let.value() instanceof Expression.Literal)
                        .sorted(Comparator.comparing((Statement.Let let) ->
                                        let.value().span().start())
                                .reversed())
                        .toList();
        StringBuilder text = new StringBuilder(source.text());
        for (Statement.Let example : examples) {
            String value = values.get(example.name().text());
            if (value == null) {
                return null;
            }
            Span span = example.value().span();
            text.replace(span.start(), span.end(), value);
        }
        return new FilledQuestion(
                question.heading(), question.advice(), text.toString().strip());
    }
}
