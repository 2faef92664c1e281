/// Functions of places on Earth. Edges are geodesics on a sphere; cells are those of the S2, H3 and geohash grids.
@NullMarked
package org.stagewatch.kql.function.geo;

import org.jspecify.annotations.NullMarked;
