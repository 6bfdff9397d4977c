package io.jvmaf.feature.speed;

/** A picture handed out line by line. */
interface Lines {
    /** Writes line {@code y} to the start of {@code out}. */
    void read(int y, float[] out);
}
