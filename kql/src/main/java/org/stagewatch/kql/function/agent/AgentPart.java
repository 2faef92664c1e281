package org.stagewatch.kql.function.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.stagewatch.kql.json.Json;

/// One of the things that a user agent names, and the patterns that find it, of which the first that fits counts.
///
/// Source: the patterns are those of the library uap-java, which are read from it when they are first asked for; their
/// meaning is that of the *specification* of uap-core.
enum AgentPart {
    BROWSER(
            "browser",
            "Browser",
            "user_agent_parsers",
            List.of("Family", "MajorVersion", "MinorVersion", "Patch"),
            List.of("family_replacement", "v1_replacement", "v2_replacement", "v3_replacement"),
            List.of(1, 2, 3, 4)),
    SYSTEM(
            "os",
            "OperatingSystem",
            "os_parsers",
            List.of("Family", "MajorVersion", "MinorVersion", "Patch", "PatchMinor"),
            List.of(
                    "os_replacement",
                    "os_v1_replacement",
                    "os_v2_replacement",
                    "os_v3_replacement",
                    "os_v4_replacement"),
            List.of(1, 2, 3, 4, 5)),
    DEVICE(
            "device",
            "Device",
            "device_parsers",
            List.of("Family", "Brand", "Model"),
            List.of("device_replacement", "brand_replacement", "model_replacement"),
            List.of(1, 0, 1));

    private static final String RESOURCE = "/ua_parser/regexes.yaml";

    /// The family of what no pattern finds.
    private static final String OTHER = "Other";

    private final String asked;
    private final String name;
    private final String list;
    private final List<String> members;
    private final List<String> replacements;
    private final List<Integer> groups;

    AgentPart(
            String asked,
            String name,
            String list,
            List<String> members,
            List<String> replacements,
            List<Integer> groups) {
        this.asked = asked;
        this.name = name;
        this.list = list;
        this.members = members;
        this.replacements = replacements;
        this.groups = groups;
    }

    /// The name of its member in the result.
    String title() {
        return name;
    }

    /// What a query means by a text; null if it is nothing known.
    static @Nullable AgentPart asked(String text) {
        for (AgentPart part : values()) {
            if (part.asked.equals(text)) {
                return part;
            }
        }
        return null;
    }

    /// What an agent names.
    Json find(String agent) {
        List<String> found = null;
        for (AgentPattern pattern : Patterns.OF.getOrDefault(this, List.of())) {
            found = pattern.parts(agent);
            if (found != null) {
                break;
            }
        }
        Map<String, Json> result = new LinkedHashMap<>();
        for (int member = 0; member < members.size(); member++) {
            String absent = member == 0 ? OTHER : "";
            result.put(members.get(member), Json.of(found == null ? absent : found.get(member)));
        }
        return new Json.Bag(result);
    }

    private List<AgentPattern> patterns(Map<?, ?> document) {
        List<AgentPattern> patterns = new ArrayList<>();
        if (document.get(list) instanceof List<?> entries) {
            for (Object entry : entries) {
                if (entry instanceof Map<?, ?> keys && keys.get("regex") instanceof String regex) {
                    int flags = "i".equals(keys.get("regex_flag")) ? Pattern.CASE_INSENSITIVE : 0;
                    List<@Nullable String> templates = new ArrayList<>();
                    replacements.forEach(key -> templates.add(keys.get(key) instanceof String text ? text : null));
                    patterns.add(new AgentPattern(Pattern.compile(regex, flags), templates, groups));
                }
            }
        }
        return patterns;
    }

    /// All patterns, read once.
    private static final class Patterns {
        static final Map<AgentPart, List<AgentPattern>> OF = read();

        private static Map<AgentPart, List<AgentPattern>> read() {
            LoadSettings settings =
                    LoadSettings.builder().setLabel("patterns of user agents").build();
            try (InputStream text = AgentPart.class.getResourceAsStream(RESOURCE)) {
                if (text == null || !(new Load(settings).loadFromInputStream(text) instanceof Map<?, ?> document)) {
                    throw new IllegalStateException("the patterns of user agents are not with the program");
                }
                Map<AgentPart, List<AgentPattern>> patterns = new LinkedHashMap<>();
                for (AgentPart part : values()) {
                    patterns.put(part, part.patterns(document));
                }
                return patterns;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
