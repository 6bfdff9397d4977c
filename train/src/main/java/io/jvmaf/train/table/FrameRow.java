package io.jvmaf.train.table;

import com.jerolba.carpet.annotation.Alias;
import com.jerolba.carpet.annotation.NotNull;

/**
 * A row of a table at frame level, its components in the order of the columns.
 *
 * @param key path of the distorted video relative to {@code dis/}, with forward slashes
 * @param source name of the reference
 * @param frameIndex position in the clip, from 0
 * @param adm2 feature, NaN if missing; so are the next five
 * @param vifScale0 feature
 * @param vifScale1 feature
 * @param vifScale2 feature
 * @param vifScale3 feature
 * @param motion2 feature
 * @param vmaf the teacher's score of this frame
 * @param mos the target: {@code vmaf}, unless opinion scores were joined; null if there is none
 * @param teacherModel name of the teacher
 */
public record FrameRow(
        @NotNull String key,
        @NotNull String source,
        @Alias("frame_index") int frameIndex,
        double adm2,
        @Alias("vif_scale0") double vifScale0,
        @Alias("vif_scale1") double vifScale1,
        @Alias("vif_scale2") double vifScale2,
        @Alias("vif_scale3") double vifScale3,
        double motion2,
        double vmaf,
        Double mos,
        @NotNull @Alias("teacher_model") String teacherModel) {}
