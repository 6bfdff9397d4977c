package io.jvmaf.train.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.train.model.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {
    /** Worked by hand: ties share their mean rank, and tau-b takes them out of both sides. */
    @Test
    void figuresAreThoseOfTheDefinitions() {
        Agreement a = Agreement.of(new double[] {1, 2, 2, 4}, new double[] {1, 3, 2, 4});
        assertEquals(4, a.n());
        // centred: (-1.25,-.25,-.25,1.75) and (-1.5,.5,-.5,1.5): 4.5 / sqrt(4.75 * 5)
        assertEquals(4.5 / Math.sqrt(4.75 * 5), a.plcc(), 1e-12);
        // ranks (1,2.5,2.5,4) and (1,3,2,4): 4.5 / sqrt(4.5 * 5)
        assertEquals(4.5 / Math.sqrt(4.5 * 5), a.srocc(), 1e-12);
        // five pairs agree, none disagrees, one is tied on one side: 5 / sqrt(5 * 6)
        assertEquals(5 / Math.sqrt(30), a.krocc(), 1e-12);
        assertEquals(0.5, a.rmse(), 1e-12);
    }

    @Test
    void whatDoesNotVaryDoesNotCorrelate() {
        Agreement a = Agreement.of(new double[] {3, 3, 3}, new double[] {1, 2, 3});
        assertEquals(0, a.plcc());
        assertEquals(0, a.srocc());
        assertEquals(Math.sqrt(5 / 3.0), a.rmse(), 1e-12);
    }

    @Test
    void refusesWhatCannotBeCompared() {
        assertThrows(ModelException.class, () -> Agreement.of(new double[] {1}, new double[] {1}));
        assertThrows(ModelException.class, () -> Agreement.of(new double[] {1, 2}, new double[] {1}));
        assertThrows(ModelException.class, () -> Agreement.of(new double[] {1, Double.NaN}, new double[] {1, 2}));
    }

    @Test
    void intervalsAreTheSameForASeedAndWiderForWholeClips() {
        Random random = new Random(2);
        List<String> clips = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        double[] p = new double[120];
        double[] t = new double[120];
        double quality = 0;
        double error = 0;
        for (int i = 0; i < t.length; i++) {
            if (i % 12 == 0) {
                quality = 100 * random.nextDouble();
                error = 5 * random.nextGaussian();
            }
            clips.add("clip" + i / 12);
            rows.add("row" + i);
            t[i] = quality + random.nextGaussian();
            p[i] = t[i] + error + random.nextGaussian();
        }
        List<Interval> byClip = new Bootstrap(500, 1).intervals(clips, p, t);
        assertEquals(byClip, new Bootstrap(500, 1).intervals(clips, p, t));
        List<Interval> byRow = new Bootstrap(500, 1).intervals(rows, p, t);
        double[] figures = Agreement.of(p, t).figures();
        for (int f = 0; f < figures.length; f++) {
            assertTrue(byClip.get(f).low() < figures[f] && figures[f] < byClip.get(f).high(), Agreement.NAMES[f]);
        }
        assertTrue(byClip.get(3).high() - byClip.get(3).low() > 1.5 * (byRow.get(3).high() - byRow.get(3).low()));
        assertEquals(List.of(), new Bootstrap(500, 1).intervals(List.of("a", "a"), new double[2], new double[2]));
    }

    @ParameterizedTest
    @EnumSource
    void aMappingFindsTheCurveThatMadeTheTargets(LogisticMapping mapping) {
        double[] x = new double[60];
        double[] t = new double[60];
        for (int i = 0; i < x.length; i++) {
            x[i] = i * 100.0 / 59;
            t[i] = 1 + 4 / (1 + Math.exp(-(x[i] - 55) / 12));
        }
        double[] mapped = mapping.apply(x, t);
        assertTrue(Agreement.of(mapped, t).rmse() < 0.02, () -> "RMSE " + Agreement.of(mapped, t).rmse());
    }

    @Test
    void clipsAreMeansOfTheirRows() {
        Predictions rows = new Predictions(List.of("a", "a", "b"), List.of("s", "s", "t"), new double[] {1, 3, 5},
                new double[] {2, 4, 8});
        Predictions clips = rows.byClip();
        assertEquals(List.of("a", "b"), clips.keys());
        assertEquals(List.of("s", "t"), clips.sources());
        assertEquals(2, clips.predicted()[0]);
        assertEquals(3, clips.target()[0]);
        assertEquals(3, rows.greatestError());
        assertEquals(1, rows.ofSource("t").size());
    }
}
