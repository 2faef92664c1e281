package org.stagewatch.detection.pack;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.source.Span;

/// Reads one YAML file and keeps the place of each value, so that what is wrong can be shown where it stands.
///
/// YAML's nodes are used directly, without making objects of them: a file can name no class.
final class YamlReader {
    private static final Pattern SIMPLE_DURATION = Pattern.compile("(\\d{1,6})\\s*([smhd])");

    private final SourceText source;
    private final List<FileDiagnostic> diagnostics;

    YamlReader(SourceText source, List<FileDiagnostic> diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /// The file's property bag; null, with a diagnostic, if it is none.
    @Nullable
    Bag read() {
        Node root;
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(source.name())
                    .setAllowDuplicateKeys(false)
                    .setMaxAliasesForCollections(20)
                    .build();
            root = new Compose(settings).composeString(source.text()).orElse(null);
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().orElse(null);
            report("PKG0001", "not YAML: " + e.getProblem(), mark == null ? new Span(0, 0) : span(mark, mark));
            return null;
        } catch (YamlEngineException e) {
            report("PKG0001", "not YAML: " + e.getMessage(), new Span(0, 0));
            return null;
        }
        if (root instanceof MappingNode mapping) {
            return bag(mapping);
        }
        report("PKG0001", "the file is no list of `name: value` lines", new Span(0, 0));
        return null;
    }

    private Bag bag(MappingNode mapping) {
        Map<String, Node> values = new LinkedHashMap<>();
        mapping.getValue().forEach(tuple -> {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                values.put(key.getValue(), tuple.getValueNode());
            } else {
                report("PKG0002", "a name is a plain text", span(tuple.getKeyNode()));
            }
        });
        return new Bag(values, span(mapping));
    }

    void report(String code, String message, Span span, String... help) {
        diagnostics.add(FileDiagnostic.error(source, code, message, span, help));
    }

    private Span span(Node node) {
        Mark start = node.getStartMark().orElse(null);
        Mark end = node.getEndMark().orElse(null);
        return start == null || end == null ? new Span(0, 0) : span(start, end);
    }

    /// Marks count code points, spans UTF-16 units.
    private Span span(Mark start, Mark end) {
        return new Span(offset(start), Math.max(offset(start), offset(end)));
    }

    private int offset(Mark mark) {
        String text = source.text();
        int points = Math.clamp(mark.getIndex(), 0, text.codePointCount(0, text.length()));
        return text.offsetByCodePoints(0, points);
    }

    /// Names and values, each with its place.
    final class Bag {
        private final Map<String, Node> values;
        private final Span span;

        private Bag(Map<String, Node> values, Span span) {
            this.values = values;
            this.span = span;
        }

        Span span() {
            return span;
        }

        Span span(String name) {
            Node node = values.get(name);
            return node == null ? span : YamlReader.this.span(node);
        }

        boolean has(String name) {
            return values.containsKey(name);
        }

        Set<String> names() {
            return Collections.unmodifiableSet(values.keySet());
        }

        /// What YAML takes the value for: `!!bool` for an unquoted `true`, `!!str` for a quoted one.
        boolean isKind(String name, Tag kind) {
            return node(name) instanceof Node node && node.getTag().equals(kind);
        }

        @Nullable
        String text(String name) {
            return node(name) instanceof Node node ? text(name, node) : null;
        }

        /// A text that must be there; empty, with a diagnostic, if it is not.
        String requiredText(String name) {
            if (!has(name)) {
                report("PKG0003", "`" + name + "` is missing", new Span(span.start(), span.start()));
                return "";
            }
            String text = text(name);
            return text == null ? "" : text;
        }

        private @Nullable String text(String name, Node node) {
            if (node instanceof ScalarNode scalar) {
                return scalar.getValue();
            }
            report("PKG0004", "`" + name + "` must be a text", YamlReader.this.span(node));
            return null;
        }

        List<String> texts(String name) {
            Node node = node(name);
            if (node == null) {
                return List.of();
            }
            if (!(node instanceof SequenceNode sequence)) {
                report("PKG0004", "`" + name + "` must be a list of texts", YamlReader.this.span(node));
                return List.of();
            }
            List<String> texts = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                String text = text(name, item);
                if (text != null) {
                    texts.add(text);
                }
            }
            return texts;
        }

        @Nullable
        Bag bag(String name) {
            Node node = node(name);
            if (node == null) {
                return null;
            }
            if (node instanceof MappingNode mapping) {
                return YamlReader.this.bag(mapping);
            }
            report("PKG0004", "`" + name + "` must have names and values", YamlReader.this.span(node));
            return null;
        }

        List<Bag> bags(String name) {
            Node node = node(name);
            if (node == null) {
                return List.of();
            }
            if (!(node instanceof SequenceNode sequence)) {
                report("PKG0004", "`" + name + "` must be a list", YamlReader.this.span(node));
                return List.of();
            }
            List<Bag> bags = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                if (item instanceof MappingNode mapping) {
                    bags.add(YamlReader.this.bag(mapping));
                } else {
                    report("PKG0004", "`" + name + "` must be a list of names and values", YamlReader.this.span(item));
                }
            }
            return bags;
        }

        /// A time such as `1h`, `P1D` or `PT5M`; null, with a diagnostic if it is something else.
        @Nullable
        Duration duration(String name) {
            String text = text(name);
            if (text == null) {
                return null;
            }
            Duration duration = parse(text.strip());
            if (duration == null || !duration.isPositive() || duration.toDays() > 3_650) {
                report(
                        "PKG0005",
                        "`" + text + "` is not a time for `" + name + "`",
                        span(name),
                        "Write a number and s, m, h or d, such as 1h.");
                return null;
            }
            return duration;
        }

        /// All properties that are texts.
        Map<String, String> allTexts() {
            Map<String, String> texts = new LinkedHashMap<>();
            values.keySet().forEach(name -> {
                String text = text(name);
                if (text != null) {
                    texts.put(name, text);
                }
            });
            return texts;
        }

        private @Nullable Node node(String name) {
            return values.get(name);
        }
    }

    private static @Nullable Duration parse(String text) {
        Matcher simple = SIMPLE_DURATION.matcher(text.toLowerCase(Locale.ROOT));
        if (simple.matches()) {
            long count = Long.parseLong(simple.group(1));
            return switch (simple.group(2)) {
                case "s" -> Duration.ofSeconds(count);
                case "m" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                default -> Duration.ofDays(count);
            };
        }
        try {
            return Duration.parse(text.toUpperCase(Locale.ROOT));
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
