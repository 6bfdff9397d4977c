package io.jvmaf.golden;

import io.jvmaf.FeatureSpec;
import io.jvmaf.FeatureTable;
import io.jvmaf.Pooled;
import io.jvmaf.ScoringPlan;
import io.jvmaf.Vmaf;
import io.jvmaf.feature.FeatureException;
import io.jvmaf.golden.GoldenFile.Column;
import io.jvmaf.golden.GoldenFile.GoldenCase;
import io.jvmaf.model.ModelSpec;
import io.jvmaf.yuv.FrameSource;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Scores a clip for many cases in as few runs as can be, and holds every value against the reference's. */
final class ParityRun {
    private final ClipPair clip;
    private final ScoringPlan settings;
    private final Findings findings = new Findings();

    private ParityRun(ClipPair clip, ScoringPlan settings) {
        this.clip = clip;
        this.settings = settings;
    }

    /** Compares {@code cases} under the threads and tier of {@code settings}, an empty plan. */
    static Findings of(ClipPair clip, List<GoldenCase> cases, ScoringPlan settings)
            throws IOException, InterruptedException {
        ParityRun run = new ParityRun(clip, settings);
        List<GoldenCase> known = cases.stream().filter(run::isKnown).toList();
        for (List<GoldenCase> group : CaseGroups.of(known.stream().filter(c -> c.exit() == 0).toList())) {
            run.compare(group);
        }
        for (GoldenCase refused : known.stream().filter(c -> c.exit() != 0).toList()) {
            run.expectRefusal(refused);
        }
        return run.findings;
    }

    private boolean isKnown(GoldenCase golden) {
        if (CaseGroups.exists(golden)) {
            return true;
        }
        findings.leaveOut(CaseGroups.owner(golden));
        return false;
    }

    private void compare(List<GoldenCase> group) throws IOException, InterruptedException {
        FeatureTable table;
        try {
            table = score(group);
        } catch (FeatureException e) {
            findings.fault(clip.name() + " " + group.stream().map(GoldenCase::name).toList() + " failed: " + e);
            return;
        }
        Map<String, String> columns = CaseGroups.columnsByReportedName(table);
        Set<String> expected = new HashSet<>();
        for (GoldenCase golden : group) {
            golden.columns().forEach((name, column) -> {
                String reported = CaseGroups.reportedName(golden, name);
                expected.add(reported);
                compare(golden, name, column, table, columns.getOrDefault(reported, reported));
            });
            golden.aggregates().forEach((name, value) -> {
                expected.add(name);
                value(golden, name, value, Optional.ofNullable(table.aggregates().get(name)));
            });
        }
        columns.keySet().stream().filter(name -> !expected.contains(name)).forEach(name ->
                findings.fault(clip.name() + " has a column that the reference lacks: " + name));
        table.aggregates().keySet().stream().filter(name -> !expected.contains(name)).forEach(name ->
                findings.fault(clip.name() + " has an aggregate that the reference lacks: " + name));
    }

    private void compare(GoldenCase golden, String name, Column column, FeatureTable table, String key) {
        if (column == Column.UNKNOWN) {
            return;
        }
        for (int index = 0; index < column.frames().length; index++) {
            Optional<Double> actual = table.has(key, index) ? Optional.of(table.get(key, index)) : Optional.empty();
            value(golden, name + " of picture " + index, column.frames()[index], actual);
        }
        if (table.frames() != column.frames().length) {
            findings.fault(clip.name() + " has " + table.frames() + " pictures");
        }
        Optional<Pooled> pooled = table.pooled(key);
        value(golden, "minimum of " + name, column.min(), pooled.map(Pooled::min));
        value(golden, "maximum of " + name, column.max(), pooled.map(Pooled::max));
        value(golden, "mean of " + name, column.mean(), pooled.map(Pooled::mean));
        value(golden, "harmonic mean of " + name, column.harmonicMean(), pooled.map(Pooled::harmonicMean));
    }

    private void value(GoldenCase golden, String what, double expected, Optional<Double> actual) {
        String place = clip.name() + ", " + golden.name() + ": " + what;
        if (actual.isEmpty()) {
            findings.fault(place + " is missing");
            return;
        }
        double difference = findings.compare(CaseGroups.owner(golden), expected, actual.get(), place);
        if (difference > (CaseGroups.isExact(golden) ? 0 : Tally.TOLERANCE)) {
            findings.fault(place + " is " + actual.get() + ", the reference has " + expected);
        }
    }

    /** Where the reference refuses, so must jvmaf, in a line; where it dies, jvmaf may refuse or give an answer. */
    private void expectRefusal(GoldenCase golden) throws IOException, InterruptedException {
        try {
            score(List.of(golden));
        } catch (FeatureException e) {
            if (e.getMessage() == null || e.getMessage().isBlank() || e.getMessage().contains("\n")) {
                findings.fault(clip.name() + ", " + golden.name() + " is refused, but not in a line: " + e);
            }
            return;
        }
        if (golden.exit() != GoldenCase.CRASH) {
            findings.fault(clip.name() + ", " + golden.name() + " was scored; the reference refuses");
        }
    }

    private FeatureTable score(List<GoldenCase> group) throws IOException, InterruptedException {
        ScoringPlan plan = settings;
        for (GoldenCase golden : group) {
            plan = golden.isModel()
                    ? plan.model(ModelSpec.builtIn(golden.subject()).named(golden.subject()))
                    : plan.feature(new FeatureSpec(CaseGroups.owner(golden), CaseGroups.options(golden)));
        }
        try (FrameSource reference = clip.open(Clip.Side.REFERENCE);
                FrameSource distorted = clip.open(Clip.Side.DISTORTED)) {
            return Vmaf.score(reference, distorted, plan).table();
        }
    }
}
