import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stagewatch.kql.json.Json;

/// Makes rows for the tables that public queries read, and counts which of the queries ran.
public final class PublicQueryTables {
    /// Codes of answers that are faults of ours, or of the engine.
    private static final List<String> FAULTS = List.of("KQL0601", "KQL0901");
    private static final long SEED = 1074;
    private static final int DAYS = 30;
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\\\n]{1,60})\"|'([^'\\\\\\n]{1,60})'");
    private static final Pattern MEMBER = Pattern.compile("\\.([A-Za-z_]\\w{1,40})\\b(?!\\s*\\()");

    private PublicQueryTables() {}

    public static void main(String[] args) throws Exception {
        Path corpus = Path.of(args[1]);
        List<Json.Bag> queries = new ArrayList<>();
        for (String line : Files.readAllLines(corpus.resolve("public-queries.ndjson"))) {
            queries.add(bag(Json.parse(line)));
        }
        switch (args[0]) {
            case "make" -> new Maker(queries, Instant.parse(args[4])).make(corpus, Path.of(args[2]), Integer.parseInt(args[3]));
            case "count" -> count(queries, Path.of(args[2]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    /// Prints how many of the queries that Microsoft's binder accepts ran, and why the others did not.
    private static void count(List<Json.Bag> queries, Path answers) throws IOException {
        Map<String, Json.Bag> byId = new LinkedHashMap<>();
        for (String line : Files.readAllLines(answers)) {
            Json.Bag answer = bag(Json.parse(line));
            byId.put(text(answer, "id"), answer);
        }
        int bound = 0;
        int ran = 0;
        int withRows = 0;
        Map<String, List<String>> refused = new TreeMap<>();
        Map<String, List<String>> faults = new TreeMap<>();
        for (Json.Bag query : queries) {
            if (!Json.TRUE.equals(query.members().get("binds"))) {
                continue;
            }
            bound++;
            String id = text(query, "id");
            Json.Bag answer = byId.getOrDefault(id, new Json.Bag(Map.of()));
            if (answer.members().get("rows") instanceof Json.Array(var rows)) {
                ran++;
                withRows += rows.isEmpty() ? 0 : 1;
            } else {
                Json.Bag error = bag(answer.members().getOrDefault("error", new Json.Bag(Map.of())));
                String code = text(error, "code");
                String message = (code + " " + text(error, "message")).lines().findFirst().orElse("");
                (code.isEmpty() || FAULTS.contains(code) ? faults : refused)
                        .computeIfAbsent(message, _ -> new ArrayList<>())
                        .add(id);
            }
        }
        System.out.printf(
                "  %d of %d queries that bind ran, %d of them gave rows; %d were refused, %d failed%n",
                ran, bound, withRows, size(refused), size(faults));
        refused.forEach((message, ids) -> System.out.println("  refused: " + message + " " + ids));
        faults.forEach((message, ids) -> System.out.println("  FAILED:  " + message + " " + ids));
    }

    private static int size(Map<String, List<String>> grouped) {
        return grouped.values().stream().mapToInt(List::size).sum();
    }

    /// Makes values that queries may look for: texts and members come from the queries themselves.
    private static final class Maker {
        private final Random random = new Random(SEED);
        private final List<String> texts = new ArrayList<>(List.of(""));
        private final List<String> members = new ArrayList<>();
        private final Instant now;

        Maker(List<Json.Bag> queries, Instant now) {
            this.now = now;
            for (Json.Bag query : queries) {
                String text = text(query, "query");
                Matcher literal = TEXT.matcher(text);
                while (literal.find()) {
                    texts.add(literal.group(1) == null ? literal.group(2) : literal.group(1));
                }
                Matcher member = MEMBER.matcher(text);
                while (member.find()) {
                    members.add(member.group(1));
                }
            }
        }

        void make(Path corpus, Path folder, int rows) throws IOException {
            Json.Bag catalog = bag(Json.parse(Files.readString(corpus.resolve("catalog.json"))));
            for (Map.Entry<String, Json> table : bag(catalog.members().get("tables")).members().entrySet()) {
                StringBuilder lines = new StringBuilder();
                for (int row = 0; row < rows; row++) {
                    Map<String, Json> values = new LinkedHashMap<>();
                    bag(table.getValue()).members().forEach((column, type) ->
                            values.put(column, value(type instanceof Json.Text(var name) ? name : "")));
                    lines.append(new Json.Bag(values).text()).append('\n');
                }
                Files.writeString(folder.resolve(table.getKey() + ".ndjson"), lines);
            }
        }

        private Json value(String type) {
            return switch (type) {
                case "bool" -> Json.of(random.nextBoolean());
                case "int", "long" -> Json.of((long) (random.nextInt(5) == 0 ? random.nextInt(100_000) : random.nextInt(50)));
                case "real", "decimal" -> Json.of(random.nextInt(10_000) / 100.0);
                case "datetime" ->
                    new Json.Text(now.minusSeconds(random.nextInt(DAYS * 24 * 3600)).toString());
                case "timespan" -> new Json.Text("00:" + (10 + random.nextInt(50)) + ":00");
                case "guid" -> new Json.Text(new UUID(random.nextLong(), random.nextLong()).toString());
                case "dynamic" -> dynamic(2);
                default -> new Json.Text(one(texts));
            };
        }

        private Json dynamic(int depth) {
            return switch (random.nextInt(depth == 0 ? 2 : 5)) {
                case 0 -> new Json.Text(one(texts));
                case 1 -> Json.of((long) random.nextInt(50));
                case 2 -> new Json.Array(List.of(dynamic(depth - 1), dynamic(depth - 1)));
                default -> {
                    Map<String, Json> values = new LinkedHashMap<>();
                    for (int count = 0; count < 4; count++) {
                        values.put(one(members), dynamic(depth - 1));
                    }
                    yield new Json.Bag(values);
                }
            };
        }

        private String one(List<String> from) {
            return from.get(random.nextInt(from.size()));
        }
    }

    private static Json.Bag bag(Json json) {
        return json instanceof Json.Bag bag ? bag : new Json.Bag(Map.of());
    }

    private static String text(Json.Bag bag, String member) {
        return bag.members().get(member) instanceof Json.Text(var text) ? text : "";
    }
}
