package io.jvmaf.feature.adm;

/** The contrast sensitivity functions of {@code adm_csf_mode}, in its order. */
enum CsfMode {
    /** Visibility of wavelet quantisation noise, Watson and others 1997. */
    WATSON,
    /** Barten's function as simplified by HDR-VDP-2. */
    BARTEN,
    /** Figures fitted between the two, for some viewing conditions. */
    BLEND,
    /** The same, fitted anew by mean absolute error. */
    BLEND_MAE
}
