package org.stagewatch.kql.function.agent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A regular expression that tells what a user agent names, and how the parts are made of its groups.
///
/// @param templates for each part a text in which `$1` stands for the first group; null in place of one that is not
///     written out
/// @param groups for each part the group that it is if there is no template; 0 if it is none
record AgentPattern(Pattern regex, List<@Nullable String> templates, List<Integer> groups) {
    private static final Pattern REFERENCE = Pattern.compile("\\$([1-9])");

    AgentPattern {
        templates = Collections.unmodifiableList(new ArrayList<>(templates));
        groups = List.copyOf(groups);
    }

    /// The parts, empty where the agent has none; null if the pattern is not of this agent.
    @Nullable
    List<String> parts(String agent) {
        Matcher matcher = regex.matcher(agent);
        if (!matcher.find()) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        for (int part = 0; part < groups.size(); part++) {
            String template = templates.get(part);
            parts.add(template == null ? group(matcher, groups.get(part)) : filled(template, matcher));
        }
        return parts;
    }

    private static String filled(String template, Matcher matcher) {
        return REFERENCE
                .matcher(template)
                .replaceAll(reference -> Matcher.quoteReplacement(group(matcher, Integer.parseInt(reference.group(1)))))
                .strip();
    }

    private static String group(Matcher matcher, int number) {
        String text = number == 0 || number > matcher.groupCount() ? null : matcher.group(number);
        return text == null ? "" : text;
    }
}
