package io.jvmaf.train.table;

import com.jerolba.carpet.annotation.Alias;
import com.jerolba.carpet.annotation.NotNull;

/**
 * A row of a table at clip level, its components in the order of the columns.
 *
 * @param key path of the distorted video relative to {@code dis/}, with forward slashes
 * @param source name of the reference
 * @param refPath path of the reference relative to the data root
 * @param disPath path of the distorted video relative to the data root
 * @param width luma samples across
 * @param height luma rows
 * @param pixfmt pixel format as {@code yuv420p} or {@code yuv420p10le}
 * @param bitdepth bits a sample
 * @param encodeHeight rows of the picture that was encoded, before it was scaled up
 * @param quality the file name's second token, a quality of unknown scale
 * @param bitrateKbps the file name's last token
 * @param frames picture pairs read
 * @param nanFrames those left out of the means because a feature is missing
 * @param adm2 feature, mean over frames; so are the next five
 * @param vifScale0 feature
 * @param vifScale1 feature
 * @param vifScale2 feature
 * @param vifScale3 feature
 * @param motion2 feature
 * @param vmaf mean of the teacher's scores of the frames
 * @param mos the target: {@code vmaf}, unless opinion scores were joined; null if there is none
 * @param targetKind {@code teacher} or {@code mos}: where the target comes from
 * @param teacherModel name of the teacher
 * @param refSha256 of the reference file, 64 lower-case hexadecimal digits
 * @param disSha256 of the distorted file
 */
public record ClipRow(
        @NotNull String key,
        @NotNull String source,
        @NotNull @Alias("ref_path") String refPath,
        @NotNull @Alias("dis_path") String disPath,
        int width,
        int height,
        @NotNull String pixfmt,
        int bitdepth,
        @Alias("encode_height") int encodeHeight,
        int quality,
        @Alias("bitrate_kbps") int bitrateKbps,
        @Alias("n_frames") int frames,
        @Alias("n_nan_frames") int nanFrames,
        double adm2,
        @Alias("vif_scale0") double vifScale0,
        @Alias("vif_scale1") double vifScale1,
        @Alias("vif_scale2") double vifScale2,
        @Alias("vif_scale3") double vifScale3,
        double motion2,
        double vmaf,
        Double mos,
        @NotNull @Alias("target_kind") String targetKind,
        @NotNull @Alias("teacher_model") String teacherModel,
        @NotNull @Alias("ref_sha256") String refSha256,
        @NotNull @Alias("dis_sha256") String disSha256) {}
