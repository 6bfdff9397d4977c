package io.jvmaf.train.konvid;

import com.jerolba.carpet.annotation.Alias;
import com.jerolba.carpet.annotation.NotNull;

/**
 * A picture of a KoNViD-1k clip, its components in the order of the columns.
 *
 * @param key the clip: the file's stem, with the rate factor behind it where there are several
 * @param source the file's stem, or in the table with folds the fold
 * @param frameIndex position in the clip, from 0
 * @param codec what made the encode, or where asked for the original's codec
 * @param crf the encode's constant rate factor
 * @param adm2 feature, NaN if missing; so are the next five
 * @param vifScale0 feature
 * @param vifScale1 feature
 * @param vifScale2 feature
 * @param vifScale3 feature
 * @param motion2 feature
 * @param vmaf the teacher's score
 * @param mos the target, which is the teacher's score
 * @param teacherModel name of the teacher
 */
public record KonvidRow(
        @NotNull String key,
        @NotNull String source,
        @Alias("frame_index") int frameIndex,
        @NotNull String codec,
        int crf,
        double adm2,
        @Alias("vif_scale0") double vifScale0,
        @Alias("vif_scale1") double vifScale1,
        @Alias("vif_scale2") double vifScale2,
        @Alias("vif_scale3") double vifScale3,
        double motion2,
        double vmaf,
        Double mos,
        @NotNull @Alias("teacher_model") String teacherModel) {

    /** The same picture, of another source. */
    public KonvidRow of(String other) {
        return new KonvidRow(key, other, frameIndex, codec, crf, adm2, vifScale0, vifScale1, vifScale2, vifScale3,
                motion2, vmaf, mos, teacherModel);
    }
}
