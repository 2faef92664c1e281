package org.stagewatch.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.stagewatch.kql.source.Diagnostics;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.syntax.Lexer;
import org.stagewatch.kql.syntax.Token;

/// Small changes of a query such as a person makes while writing: tokens deleted, doubled, swapped, taken from another
/// query, or the text cut off.
final class Mutation {
    private static final int MOST_CHANGES = 3;

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    /// The query with one to three changes.
    ///
    /// @param other where spliced tokens come from
    String of(String query, String other) {
        List<String> tokens = tokens(query);
        List<String> others = tokens(other);
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int change = 0; change < changes && !tokens.isEmpty(); change++) {
            apply(tokens, others);
        }
        String changed = String.join("", tokens);
        return random.nextInt(8) == 0 ? changed.substring(0, random.nextInt(changed.length() + 1)) : changed;
    }

    private void apply(List<String> tokens, List<String> others) {
        int place = random.nextInt(tokens.size());
        switch (random.nextInt(5)) {
            case 0 -> tokens.remove(place);
            case 1 -> tokens.add(place, tokens.get(random.nextInt(tokens.size())));
            case 2 -> tokens.set(place, tokens.set(random.nextInt(tokens.size()), tokens.get(place)));
            case 3 -> splice(tokens, place, others);
            default ->
                tokens.subList(place, Math.min(tokens.size(), place + 1 + random.nextInt(8)))
                        .clear();
        }
    }

    private void splice(List<String> tokens, int place, List<String> others) {
        if (others.isEmpty()) {
            return;
        }
        int from = random.nextInt(others.size());
        int to = Math.min(others.size(), from + 1 + random.nextInt(20));
        tokens.addAll(place, others.subList(from, to));
    }

    static List<String> tokens(String query) {
        List<String> texts = new ArrayList<>();
        for (Token token : Lexer.tokens(new SourceText("query", query), new Diagnostics())) {
            texts.add(token.text());
        }
        return texts;
    }
}
