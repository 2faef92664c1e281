package org.stagewatch.kql.function.dynamic;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;

/// Functions of dynamic values: arrays, property bags and what is inside them.
public final class DynamicFunctions {
    public static final List<FunctionDefinition> ALL = List.of(
            new ArrayConcat(),
            new ArrayIff(),
            new ArrayIndexOf(),
            new ArrayLength(),
            new ArrayReverse(),
            new ArrayRotateLeft(),
            new ArrayRotateRight(),
            new ArrayShiftLeft(),
            new ArrayShiftRight(),
            new ArraySlice(),
            new ArraySortAsc(),
            new ArraySortDesc(),
            new ArraySplit(),
            new ArraySum(),
            new BagHasKey(),
            new BagKeys(),
            new BagMerge(),
            new BagPack(),
            new BagRemoveKeys(),
            new BagSetKey(),
            new BagZip(),
            new Element(),
            new JaccardIndex(),
            new Member(),
            new PackArray(),
            new Range(),
            new Repeat(),
            new SetDifference(),
            new SetEquals(),
            new SetHasElement(),
            new SetIntersect(),
            new SetUnion(),
            new ToDynamic(),
            new TreePath(),
            new Zip());

    private DynamicFunctions() {}
}
