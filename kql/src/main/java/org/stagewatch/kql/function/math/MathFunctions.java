package org.stagewatch.kql.function.math;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;

/// Functions of numbers.
public final class MathFunctions {
    public static final List<FunctionDefinition> ALL = List.of(
            new Abs(),
            new Acos(),
            new Asin(),
            new Atan(),
            new Atan2(),
            new BetaCdf(),
            new BetaInv(),
            new BetaPdf(),
            new BinaryAnd(),
            new BinaryNot(),
            new BinaryOr(),
            new BinaryShiftLeft(),
            new BinaryShiftRight(),
            new BinaryXor(),
            new BitsetCountOnes(),
            new Ceiling(),
            new Cos(),
            new Cot(),
            new Degrees(),
            new Erf(),
            new Erfc(),
            new Exp(),
            new Exp10(),
            new Exp2(),
            new Gamma(),
            new Gcd(),
            new IsFinite(),
            new IsInf(),
            new IsNan(),
            new Log(),
            new Log10(),
            new Log2(),
            new LogGamma(),
            new Pi(),
            new Pow(),
            new Radians(),
            new Rand(),
            new Round(),
            new Sign(),
            new Sin(),
            new Sqrt(),
            new Tan(),
            new WelchTest());

    private MathFunctions() {}
}
