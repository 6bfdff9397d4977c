package io.jvmaf.train.table;

/**
 * What training takes of a row, of a clip or a frame.
 *
 * @param key path of the distorted video relative to {@code dis/}; a clip's frames share it
 * @param source name of the reference, by which rows are held out
 * @param frameIndex position in the clip, or {@link #WHOLE_CLIP}
 * @param features the six features, NaN where missing
 * @param vmaf the teacher's score, NaN if the table has none
 * @param target what to fit: the table's {@code mos}, else the teacher's score; NaN if it has neither
 * @param targetKind {@code teacher} or {@code mos}
 * @param teacherModel name of the teacher, or null if the table has none
 */
public record FeatureRow(String key, String source, int frameIndex, VmafFeatures features, double vmaf, double target,
        String targetKind, String teacherModel) {
    /** The frame index of a row that stands for a whole clip. */
    public static final int WHOLE_CLIP = -1;
    /** The target kind of rows whose target is the teacher's score. */
    public static final String TEACHER = "teacher";
    /** The target kind of rows whose target is an opinion score. */
    public static final String MOS = "mos";
}
