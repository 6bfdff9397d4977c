/** Pixel formats, planes, raw and Y4M sources, pooled frame memory. No dependencies. */
module io.jvmaf.yuv {
    exports io.jvmaf.yuv;
}
