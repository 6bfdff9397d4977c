package io.jvmaf.train.extract;

import com.jerolba.carpet.annotation.Alias;
import com.jerolba.carpet.annotation.NotNull;
import io.jvmaf.train.corpus.FileStamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the cache keeps of a clip, with all that its values depend on.
 *
 * @param key names the clip
 * @param options program, features, teacher, geometry
 * @param refSize of the reference file; so are the next two
 * @param refModifiedNanos time of its last change, in nanoseconds
 * @param refSha256 of its bytes
 * @param disSize of the distorted file; so are the next two
 * @param disModifiedNanos time of its last change, in nanoseconds
 * @param disSha256 of its bytes
 * @param adm2 a value a picture; so are the rest
 * @param vifScale0 feature
 * @param vifScale1 feature
 * @param vifScale2 feature
 * @param vifScale3 feature
 * @param motion2 feature
 * @param vmaf the teacher's scores
 */
public record CacheRow(
        @NotNull String key,
        @NotNull String options,
        @Alias("ref_size") long refSize,
        @Alias("ref_mtime_ns") long refModifiedNanos,
        @NotNull @Alias("ref_sha256") String refSha256,
        @Alias("dis_size") long disSize,
        @Alias("dis_mtime_ns") long disModifiedNanos,
        @NotNull @Alias("dis_sha256") String disSha256,
        List<Double> adm2,
        @Alias("vif_scale0") List<Double> vifScale0,
        @Alias("vif_scale1") List<Double> vifScale1,
        @Alias("vif_scale2") List<Double> vifScale2,
        @Alias("vif_scale3") List<Double> vifScale3,
        List<Double> motion2,
        List<Double> vmaf) {

    static CacheRow of(String key, String options, FileStamp reference, FileStamp distorted, Clip.Hashes hashes,
            ClipValues values) {
        List<double[]> f = values.features();
        return new CacheRow(key, options, reference.size(), reference.modifiedNanos(), hashes.reference(),
                distorted.size(), distorted.modifiedNanos(), hashes.distorted(), boxed(f.get(0)), boxed(f.get(1)),
                boxed(f.get(2)), boxed(f.get(3)), boxed(f.get(4)), boxed(f.get(5)), boxed(values.vmaf()));
    }

    /** The same clip whose files carry other times now. */
    CacheRow at(FileStamp reference, FileStamp distorted) {
        return new CacheRow(key, options, reference.size(), reference.modifiedNanos(), refSha256, distorted.size(),
                distorted.modifiedNanos(), disSha256, adm2, vifScale0, vifScale1, vifScale2, vifScale3, motion2, vmaf);
    }

    FileStamp reference() {
        return new FileStamp(refSize, refModifiedNanos);
    }

    FileStamp distorted() {
        return new FileStamp(disSize, disModifiedNanos);
    }

    /** The values. */
    public ClipValues values() {
        List<double[]> features = new ArrayList<>();
        for (List<Double> column : List.of(adm2, vifScale0, vifScale1, vifScale2, vifScale3, motion2)) {
            features.add(unboxed(column));
        }
        return new ClipValues(features, unboxed(vmaf));
    }

    /** Whether every column has a value for every picture, of which there is one at least. */
    boolean isWhole() {
        return !vmaf.isEmpty() && List.of(adm2, vifScale0, vifScale1, vifScale2, vifScale3, motion2).stream()
                .allMatch(column -> column.size() == vmaf.size());
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static double[] unboxed(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
