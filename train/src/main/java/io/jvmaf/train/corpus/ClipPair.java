package io.jvmaf.train.corpus;

import io.jvmaf.yuv.VideoFormat;

/**
 * A distorted video and its reference, both shown to lie inside the data root.
 *
 * @param key what names the clip in tables and splits
 * @param name what its file name tells
 * @param reference the original
 * @param distorted the processed one
 * @param format the geometry of both
 * @param frames pictures that both have
 */
public record ClipPair(String key, ClipName name, CorpusFile reference, CorpusFile distorted, VideoFormat format,
        int frames) {}
