package io.jvmaf.golden;

/** What a processing step does to a plane of a picture. Integer arithmetic only, as in {@link Scene}. */
@FunctionalInterface
public interface Distortion {
    /** Changes {@code samples}, plane {@code plane} of the picture at {@code index}, in place. */
    void apply(Samples samples, int plane, int index);

    /** This distortion and another one after it. */
    default Distortion then(Distortion next) {
        return (samples, plane, index) -> {
            apply(samples, plane, index);
            next.apply(samples, plane, index);
        };
    }
}
