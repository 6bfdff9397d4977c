package io.jvmaf.train.extract;

import io.jvmaf.train.corpus.ClipPair;
import io.jvmaf.train.corpus.Geometry;
import io.jvmaf.train.table.ClipRow;
import io.jvmaf.train.table.FeatureRow;
import io.jvmaf.train.table.FrameRow;
import io.jvmaf.train.table.VmafFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes a table's rows of what was computed.
 *
 * @param teacher name of the teacher
 * @param opinions mean opinion scores by key, or null if the target is the teacher's score
 */
public record TableRows(String teacher, Map<String, Double> opinions) {
    /** A row a clip. */
    public List<ClipRow> clips(List<ClipPair> pairs, Map<String, CacheRow> computed) {
        return pairs.stream().map(pair -> clip(pair, computed.get(pair.key()))).toList();
    }

    private ClipRow clip(ClipPair pair, CacheRow row) {
        ClipValues values = row.values();
        VmafFeatures mean = values.mean();
        double vmaf = values.meanVmaf();
        return new ClipRow(pair.key(), pair.name().source(), pair.reference().name(), pair.distorted().name(),
                pair.format().width(), pair.format().height(), Geometry.pixfmt(pair.format()),
                pair.format().bitDepth(), pair.name().height(), pair.name().quality(), pair.name().kbps(),
                values.frames(), values.incomplete(), mean.adm2(), mean.vifScale0(), mean.vifScale1(),
                mean.vifScale2(), mean.vifScale3(), mean.motion2(), vmaf, target(pair.key(), vmaf), kind(), teacher,
                row.refSha256(), row.disSha256());
    }

    /** A row a picture; a clip's opinion score is that of each of its pictures. */
    public List<FrameRow> frames(List<ClipPair> pairs, Map<String, CacheRow> computed) {
        List<FrameRow> rows = new ArrayList<>();
        for (ClipPair pair : pairs) {
            ClipValues values = computed.get(pair.key()).values();
            for (int i = 0; i < values.frames(); i++) {
                VmafFeatures f = values.frame(i);
                double vmaf = values.vmaf()[i];
                rows.add(new FrameRow(pair.key(), pair.name().source(), i, f.adm2(), f.vifScale0(), f.vifScale1(),
                        f.vifScale2(), f.vifScale3(), f.motion2(), vmaf, target(pair.key(), vmaf), teacher));
            }
        }
        return rows;
    }

    private Double target(String key, double vmaf) {
        return opinions == null ? Double.valueOf(vmaf) : opinions.get(key);
    }

    private String kind() {
        return opinions == null ? FeatureRow.TEACHER : FeatureRow.MOS;
    }
}
