package io.jvmaf.yuv;

/** How the chroma planes of a picture are sampled. */
public enum PixelFormat {
    /** Luma alone. */
    YUV400("400", 0, 0),
    /** Chroma halved in both directions, odd sizes rounded up. */
    YUV420("420", 1, 1),
    /** Chroma halved across, odd widths rounded up. */
    YUV422("422", 1, 0),
    /** Chroma at full size. */
    YUV444("444", 0, 0);

    private final String token;
    private final int shiftX;
    private final int shiftY;

    PixelFormat(String token, int shiftX, int shiftY) {
        this.token = token;
        this.shiftX = shiftX;
        this.shiftY = shiftY;
    }

    /** The three digits that name the format: {@code 400}, {@code 420}, {@code 422} or {@code 444}. */
    public String token() {
        return token;
    }

    /** The number of planes: 1 without chroma, else 3. */
    public int planes() {
        return this == YUV400 ? 1 : 3;
    }

    /** Chroma width in samples for a luma width; an odd luma width rounds up. */
    public int chromaWidth(int lumaWidth) {
        return (lumaWidth + shiftX) >> shiftX;
    }

    /** Chroma height in samples for a luma height; an odd luma height rounds up. */
    public int chromaHeight(int lumaHeight) {
        return (lumaHeight + shiftY) >> shiftY;
    }

    /** Luma samples across for one of chroma: 1 or 2. */
    public int chromaStepX() {
        return 1 << shiftX;
    }

    /** Luma rows for one of chroma: 1 or 2. */
    public int chromaStepY() {
        return 1 << shiftY;
    }
}
