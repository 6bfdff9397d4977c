package io.jvmaf.train.fit;

import io.jvmaf.train.fit.TrainingState.Metric;
import io.jvmaf.train.model.FittedModel;
import io.jvmaf.train.model.ModelCard;
import io.jvmaf.train.model.ModelException;
import io.jvmaf.train.model.OutputRange;
import io.jvmaf.train.model.Regressor;
import io.jvmaf.train.model.Scaler;
import io.jvmaf.train.split.SplitPolicy;
import io.jvmaf.train.table.FeatureRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fits a model to the training rows of a table, by a configuration. The same of both gives the same bits. */
public final class Fitting {
    /** Shares of the training rows at which the learning curve of a family without epochs is taken. */
    private static final double[] SHARES = {0.2, 0.4, 0.6, 0.8, 1};

    private final FitConfig config;
    private final FitListener listener;

    /** A fit by {@code config} that {@code listener} hears of. */
    public Fitting(FitConfig config, FitListener listener) {
        this.config = config;
        this.listener = listener;
    }

    /**
     * What came of it.
     *
     * @param best the model
     * @param last the model after the last epoch; the same where there are no epochs
     * @param state where a network's training stands, else {@code null}
     * @param history what {@code metrics.csv} shows
     * @param steps what its first column counts
     * @param candidates what cross-validation tried, a line each
     */
    public record Result(FittedModel best, FittedModel last, TrainingState state, List<Metric> history, String steps,
            List<Candidate> candidates) {}

    /** What a card says beside the fit's own findings. */
    public record Origin(Dataset table, SplitPolicy split, String configSha256, String software) {}

    /** Fits to {@code train}; {@code resume} is where a network goes on from, or {@code null}. */
    public Result run(Rows train, Rows validation, Origin origin, TrainingState resume) {
        if (train.size() < 2) {
            throw new ModelException("a fit needs at least two training rows, and the split leaves " + train.size());
        }
        Rows rounded = train.rounded();
        return config.model().equals(NetworkTrainer.NAME) ? network(rounded, validation.rounded(), origin, resume)
                : family(Families.named(config.model()).orElseThrow(), rounded, validation.rounded(), origin);
    }

    private Result network(Rows train, Rows validation, Origin origin, TrainingState resume) {
        Scaler scaler = config.scale() ? Scaler.fit(train.x()) : Scaler.none(train.x()[0].length);
        Settings s = config.settings();
        NetworkTrainer trainer = new NetworkTrainer(s, new NetworkTrainer.Plan(config.epochs(), config.batchSize(),
                config.leastSteps(), config.patience(), config.seed(), s.number("lr", 1e-12, 1),
                s.number("weight_decay", 0, 1)), scaler.apply(train.x()), train.y(), scaler.apply(validation.x()),
                validation.y());
        TrainingState state = trainer.run(resume == null ? trainer.start() : resume, listener::epoch);
        ModelCard card = card(s.with(config.plan()), train, validation, origin);
        return new Result(new FittedModel(card, scaler, trainer.model(state.best()), range(origin)),
                new FittedModel(card, scaler, trainer.model(state.parameters()), range(origin)), state,
                state.history(), "epoch", List.of());
    }

    private Result family(Family family, Rows train, Rows validation, Origin origin) {
        List<Candidate> candidates = new ArrayList<>();
        Settings settings = chosen(family, train, candidates);
        List<Metric> history = new ArrayList<>();
        Rows most = train.atMost(family.mostRows());
        if (most.size() < train.size()) {
            listener.note(family.name() + " is fitted to " + most.size() + " of " + train.size()
                    + " rows, evenly spread");
        }
        FittedModel model = null;
        for (double share : SHARES) {
            Rows some = most.atMost(Math.max(2, (int) Math.round(share * most.size())));
            model = fitted(family, settings, some, validation, origin);
            history.add(new Metric(some.size(), mse(model, some), validation.size() == 0 ? Double.NaN
                    : mse(model, validation)));
            listener.epoch(history.size(), SHARES.length, history.get(history.size() - 1));
        }
        return new Result(model, model, null, history, "rows", candidates);
    }

    private Settings chosen(Family family, Rows train, List<Candidate> candidates) {
        List<Map<String, Object>> points = CrossValidation.points(config.grid());
        CrossValidation cross = new CrossValidation(family, train, config.folds(), config.scale());
        if (points.size() == 1) {
            return config.settings().with(points.get(0));
        }
        if (!cross.possible()) {
            listener.note("too few sources to choose " + family.name() + "'s settings by cross-validation");
            return config.settings();
        }
        candidates.addAll(cross.run(config.settings(), points, config.seed(), listener));
        return config.settings().with(CrossValidation.best(candidates).point());
    }

    private FittedModel fitted(Family family, Settings settings, Rows train, Rows validation, Origin origin) {
        Scaler scaler = config.scale() && family.scaled() ? Scaler.fit(train.x())
                : Scaler.none(train.x()[0].length);
        Regressor regressor = family.fit(scaler.apply(train.x()), train.y(), settings, config.seed());
        return new FittedModel(card(settings, train, validation, origin), scaler, regressor, range(origin));
    }

    private ModelCard card(Settings settings, Rows train, Rows validation, Origin origin) {
        Dataset table = origin.table();
        SplitPolicy split = origin.split();
        return new ModelCard(config.model(), table.featureOrder(), train.extreme(Math::min),
                train.extreme(Math::max), table.level().token(), table.targetKind(), table.teacherModel(), split.name(),
                split.testFraction(), split.valFraction(), config.seed(),
                settings.asMap(), train.size(), validation.size(), origin.configSha256(), table.sha256(),
                origin.software());
    }

    /** A teacher's scores have VMAF's range; opinion scores come on many scales. */
    private static OutputRange range(Origin origin) {
        return origin.table().targetKind().equals(FeatureRow.TEACHER) ? OutputRange.VMAF : null;
    }

    private static double mse(FittedModel model, Rows rows) {
        double squares = 0;
        for (int i = 0; i < rows.size(); i++) {
            double error = model.score(rows.x()[i]) - rows.y()[i];
            squares += error * error;
        }
        return squares / rows.size();
    }
}
