/** Pixel formats, planes, raw and Y4M sources, other files by way of ffmpeg, images, pooled frame memory. */
module io.jvmaf.yuv {
    // for images alone
    requires static java.desktop;

    exports io.jvmaf.yuv;
    exports io.jvmaf.yuv.ffmpeg;
    exports io.jvmaf.yuv.image;
}
