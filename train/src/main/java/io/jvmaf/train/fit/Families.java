package io.jvmaf.train.fit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The families that are fitted in one go, by name. */
final class Families {
    private static final List<Family> ALL = List.of(LinearFamily.ridge(), LinearFamily.lasso(),
            LinearFamily.elasticNet(), new KernelFamilies.SupportVector(), new KernelFamilies.GaussianProcess(),
            new TreeFamilies.Forest(), new TreeFamilies.Boosting(), new SmileMlp());

    private Families() {}

    static Optional<Family> named(String name) {
        return ALL.stream().filter(family -> family.name().equals(name)).findFirst();
    }

    /** Every name that a configuration may have, the network's first. */
    static String names() {
        return Stream.concat(Stream.of(NetworkTrainer.NAME), ALL.stream().map(Family::name))
                .collect(Collectors.joining(", "));
    }
}
