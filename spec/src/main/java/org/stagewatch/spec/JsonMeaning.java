package org.stagewatch.spec;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.json.Json;

/// JSON that is compared by what it means: the order of a bag's members does not count, nor how a number is written.
///
/// @param value null if the text was not JSON, which means the same as nothing
record JsonMeaning(@Nullable Json value) {
    static JsonMeaning of(String text) {
        return new JsonMeaning(Json.parse(text));
    }

    boolean isSameAs(JsonMeaning other) {
        return value != null && other.value != null && areSame(value, other.value);
    }

    private static boolean areSame(@Nullable Json left, @Nullable Json right) {
        if (left instanceof Json.Number first && right instanceof Json.Number second) {
            return areSameNumbers(first, second);
        }
        if (left instanceof Json.Array(var first) && right instanceof Json.Array(var second)) {
            return areSameElements(first, second);
        }
        if (left instanceof Json.Bag(var first) && right instanceof Json.Bag(var second)) {
            return first.keySet().equals(second.keySet())
                    && first.keySet().stream().allMatch(name -> areSame(first.get(name), second.get(name)));
        }
        return Objects.equals(left, right);
    }

    private static boolean areSameNumbers(Json.Number left, Json.Number right) {
        return left.isInteger() && right.isInteger()
                ? new BigInteger(left.digits()).equals(new BigInteger(right.digits()))
                : Reals.areNear(left.doubleValue(), right.doubleValue());
    }

    private static boolean areSameElements(List<Json> left, List<Json> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int index = 0; index < left.size(); index++) {
            if (!areSame(left.get(index), right.get(index))) {
                return false;
            }
        }
        return true;
    }
}
