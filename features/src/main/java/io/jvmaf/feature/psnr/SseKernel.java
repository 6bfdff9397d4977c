package io.jvmaf.feature.psnr;

import io.jvmaf.yuv.Plane;

/** The sum of squared differences of two planes (libvmaf's integer_psnr.c, psnr and psnr_hbd). */
public interface SseKernel {
    /**
     * The sum over all samples of (reference - distorted)<sup>2</sup>. At 8 bits a row's sum wraps at 2<sup>32</sup>,
     * as in libvmaf; a row below 66,052 samples cannot reach that. Above 8 bits the sum is at most 2<sup>32</sup> times
     * the samples of an array, below 2<sup>63</sup>.
     */
    long sse(Plane reference, Plane distorted);
}
