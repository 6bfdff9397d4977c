package io.jvmaf.feature.vif;

/** What VIF filters, of a reference p and a distorted picture q. */
enum VifQuantity {
    /** Samples of the reference. */
    P,
    /** Samples of the distorted picture. */
    Q,
    /** Squares of the reference's samples. */
    PP,
    /** Squares of the distorted picture's. */
    QQ,
    /** Products of the two. */
    PQ;

    /** Half of the range of a product that is filtered down the columns: less it, products are ints. */
    static final double BIAS = 0x1p31;

    boolean isProduct() {
        return compareTo(Q) > 0;
    }
}
