package io.jvmaf.kernel.vector;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** The one vector shape of this JVM, and the half and quarter shapes that widen into it. */
final class Species {
    static final VectorSpecies<Integer> INT = IntVector.SPECIES_PREFERRED;
    static final VectorSpecies<Long> LONG = LongVector.SPECIES_PREFERRED;
    static final VectorSpecies<Float> FLOAT = FloatVector.SPECIES_PREFERRED;
    static final VectorSpecies<Double> DOUBLE = DoubleVector.SPECIES_PREFERRED;
    static final VectorSpecies<Short> SHORT = ShortVector.SPECIES_PREFERRED;
    static final VectorSpecies<Byte> BYTE = ByteVector.SPECIES_PREFERRED;
    static final int BITS = INT.vectorBitSize();
    /** As many bytes as {@link #INT} has lanes. */
    static final VectorSpecies<Byte> BYTE_QUARTER =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, BITS / 4)));
    /** As many shorts as {@link #INT} has lanes. */
    static final VectorSpecies<Short> SHORT_HALF = VectorSpecies.of(short.class, VectorShape.forBitSize(BITS / 2));
    /** As many shorts as {@link #LONG} has lanes, or more. */
    static final VectorSpecies<Short> SHORT_QUARTER =
            VectorSpecies.of(short.class, VectorShape.forBitSize(Math.max(64, BITS / 4)));
    /** As many bytes as {@link #SHORT} has lanes. */
    static final VectorSpecies<Byte> BYTE_HALF = VectorSpecies.of(byte.class, VectorShape.forBitSize(BITS / 2));
    /** As many ints as {@link #LONG} has lanes. */
    static final VectorSpecies<Integer> INT_HALF = VectorSpecies.of(int.class, VectorShape.forBitSize(BITS / 2));
    /** As many floats as {@link #DOUBLE} has lanes. */
    static final VectorSpecies<Float> FLOAT_HALF = VectorSpecies.of(float.class, VectorShape.forBitSize(BITS / 2));

    /**
     * Where rows start in arrays: with the header of 16 bytes before it, at the second cache line, if objects start at
     * cache lines as the launcher asks for. Vectors then lie in one line each, where two take twice as long to load.
     */
    static final int INT_LEAD = 12;
    /** As {@link #INT_LEAD}. */
    static final int DOUBLE_LEAD = INT_LEAD / 2;
    /** As {@link #INT_LEAD}. */
    static final int SHORT_LEAD = INT_LEAD * 2;

    private Species() {}
}
