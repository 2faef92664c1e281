package org.stagewatch.kql.function.agent;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Implementation.unsupported;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.STRING_OR_DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

/// Source: the manual page *parse_user_agent()*.
final class ParseUserAgent implements FunctionDefinition {
    /// In characters. Some thousand patterns are tried, each of which may go back and forth in the text.
    private static final int LONGEST = 4096;

    private static final int KEPT = 1024;

    /// The last answers of each thread: a table holds the same few agents many times.
    private static final ThreadLocal<Map<List<String>, String>> ANSWERS = ThreadLocal.withInitial(LinkedHashMap::new);

    @Override
    public ScalarFunction define() {
        Parameter agent = parameter("user_agent", STRING, "The user agent.");
        return ScalarFunction.named("parse_user_agent")
                .shape(DynamicShape.BAG)
                .summary("The browser, system and device that a user agent names.")
                .notes(
                        "The result has a bag for each thing looked for: `Browser`, `OperatingSystem` and `Device`, whose"
                                + " `Family` is `Other` if the agent names none that is known. Newer patterns than those that"
                                + " come with the program may tell more apart. It is null for agents of more than "
                                + LONGEST
                                + " characters, and if nothing known is looked for.")
                .overload(
                        DYNAMIC,
                        List.of(agent),
                        unsupported("it doesn't say what to look for; give `browser`, `os` or `device`"))
                .overload(
                        DYNAMIC,
                        List.of(
                                agent,
                                parameter(
                                        "look_for",
                                        STRING_OR_DYNAMIC,
                                        "`browser`, `os`, `device`, or an array of them.")),
                        java(ParseUserAgent::parse))
                .example(
                        "parse_user_agent('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36"
                                + " (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36', 'browser')",
                        "dynamic({'Browser': {'Family': 'Chrome', 'MajorVersion': '120', 'MinorVersion': '0', 'Patch':"
                                + " '0'}})")
                .example(
                        "parse_user_agent('Mozilla/5.0 (SymbianOS/9.2; U; Series60/3.1 NokiaN81-3/10.0.032)',"
                                + " dynamic(['device']))",
                        "dynamic({'Device': {'Family': 'Nokia N81', 'Brand': 'Nokia', 'Model': 'N81-3'}})")
                .example(
                        "parse_user_agent('é', dynamic(['os', 'browser'])).OperatingSystem",
                        "dynamic({'Family': 'Other', 'MajorVersion': '', 'MinorVersion': '', 'Patch': '', 'PatchMinor':"
                                + " ''})")
                .example("parse_user_agent('curl/8.0', 'shell')", "dynamic(null)")
                .build();
    }

    private static @Nullable String parse(@Nullable Object[] arguments) {
        String agent = Arguments.text(arguments, 0);
        Set<AgentPart> asked = asked(Arguments.text(arguments, 1));
        if (agent.length() > LONGEST || asked.isEmpty()) {
            return null;
        }
        Map<List<String>, String> kept = ANSWERS.get();
        List<String> key = List.of(agent, asked.toString());
        String answer = kept.remove(key);
        if (answer == null) {
            Map<String, Json> parts = new LinkedHashMap<>();
            asked.forEach(part -> parts.put(part.title(), part.find(agent)));
            answer = new Json.Bag(parts).text();
            if (kept.size() >= KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        kept.put(key, answer);
        return answer;
    }

    /// A text alone, or an array of texts; others are left out.
    private static Set<AgentPart> asked(String text) {
        Set<AgentPart> asked = new TreeSet<>();
        List<Json> several = Json.parseArray(text);
        for (Json one : several == null ? List.of(single(text)) : several) {
            AgentPart part = one instanceof Json.Text(var word) ? AgentPart.asked(word) : null;
            if (part != null) {
                asked.add(part);
            }
        }
        return asked;
    }

    /// A string stands as it is, a dynamic that is a text in quotes.
    private static Json single(String text) {
        return Json.parse(text) instanceof Json.Text quoted ? quoted : Json.of(text);
    }
}
