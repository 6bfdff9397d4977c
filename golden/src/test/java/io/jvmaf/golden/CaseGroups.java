package io.jvmaf.golden;

import io.jvmaf.FeatureTable;
import io.jvmaf.feature.Extractors;
import io.jvmaf.feature.FeatureName;
import io.jvmaf.golden.GoldenFile.GoldenCase;
import io.jvmaf.model.BuiltInModels;
import io.jvmaf.model.ModelSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which cases one run can answer together, and what their columns are called there. */
final class CaseGroups {
    /** The names that the reference gives a model's scores begin with this. */
    private static final String SCORE = ModelSpec.DEFAULT_NAME;
    /** Extractors in whole numbers, up to a last quotient or logarithm, and models on them: only equality will do. */
    private static final Set<String> EXACT = Set.of("vif", "adm", "motion", "psnr", "cambi", "vmaf_v0.6.1",
            "vmaf_v0.6.1neg", "vmaf_4k_v0.6.1", "vmaf_4k_v0.6.1neg", "vmaf_b_v0.6.3");

    private CaseGroups() {}

    /**
     * Cases in groups: the models in one, and features so that no two of a group write the same column. Options that do
     * not show in score names make such pairs; of some the engine, like the reference, would drop the second.
     */
    static List<List<GoldenCase>> of(List<GoldenCase> cases) {
        List<List<GoldenCase>> groups = new ArrayList<>();
        List<Set<String>> taken = new ArrayList<>();
        groups.add(cases.stream().filter(GoldenCase::isModel).toList());
        taken.add(Set.of());
        for (GoldenCase golden : cases.stream().filter(c -> !c.isModel()).toList()) {
            int group = 1;
            while (group < groups.size() && !Collections.disjoint(taken.get(group), golden.columns().keySet())) {
                group++;
            }
            if (group == groups.size()) {
                groups.add(new ArrayList<>());
                taken.add(new HashSet<>());
            }
            groups.get(group).add(golden);
            taken.get(group).addAll(golden.columns().keySet());
        }
        return groups.stream().filter(group -> !group.isEmpty()).toList();
    }

    /** The extractor or model that a case is about. */
    static String owner(GoldenCase golden) {
        return golden.isModel() ? golden.subject() : golden.subject().split("=", 2)[0];
    }

    /** The options that a case sets, as texts by name. */
    static Map<String, String> options(GoldenCase golden) {
        Map<String, String> options = new LinkedHashMap<>();
        String[] halves = golden.subject().split("=", 2);
        if (halves.length == 2) {
            for (String option : halves[1].split(":")) {
                String[] pair = option.split("=", 2);
                options.put(pair[0], pair[1]);
            }
        }
        return options;
    }

    /** Whether only equality to the bit will do. */
    static boolean isExact(GoldenCase golden) {
        return EXACT.contains(owner(golden));
    }

    /** Whether the registry has what the case needs. */
    static boolean exists(GoldenCase golden) {
        return golden.isModel()
                ? BuiltInModels.load(golden.subject()).stream().flatMap(model -> model.features().stream())
                        .allMatch(feature -> Extractors.providing(feature.name()).isPresent())
                : Extractors.byName(owner(golden)).isPresent();
    }

    /** The reported names of a table's columns, with the columns' own. */
    static Map<String, String> columnsByReportedName(FeatureTable table) {
        Map<String, String> names = new HashMap<>();
        table.columns().forEach(column -> names.put(FeatureName.alias(column), column));
        return names;
    }

    /** What a run calls a column of a case: several models in one run go by their own names. */
    static String reportedName(GoldenCase golden, String column) {
        boolean score = golden.isModel() && (column.equals(SCORE) || column.startsWith(SCORE + "_"));
        return score ? golden.subject() + column.substring(SCORE.length()) : column;
    }
}
