package io.jvmaf.cli.html;

import io.jvmaf.feature.local.BlockMap;
import io.jvmaf.feature.local.LocalAdm;
import io.jvmaf.feature.local.LocalVif;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.SourcePair;
import io.jvmaf.yuv.image.Picture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A frame to look at: pictures of it, the larger ones reduced, and where it is worst.
 *
 * @param index its number
 * @param pictures reference, distorted, error map
 * @param maps heat maps of what is lost, a pixel a block
 */
public record WorstFrame(int index, List<Image> pictures, List<Image> maps) {
    private static final int LONGEST_SIDE = 480;

    /**
     * A picture in a report.
     *
     * @param caption what it shows, in a word or two
     * @param note a figure of it, or the empty text
     * @param width pixels across
     * @param height rows
     * @param png the file
     */
    public record Image(String caption, String note, int width, int height, byte[] png) {
        private static Image of(String caption, String note, Picture picture) throws IOException {
            return new Image(caption, note, picture.width(), picture.height(), picture.png());
        }
    }

    /** Frame {@code index} of {@code pair}, whose frames are of one format. */
    static WorstFrame of(int index, SourcePair pair, Frame reference, Frame distorted) throws IOException {
        int block = BlockMap.usualBlock(reference.format().width(), reference.format().height());
        List<Image> pictures = List.of(
                Image.of("Reference", "", Picture.of(reference, pair.reference().colourRange()).reduced(LONGEST_SIDE)),
                Image.of("Distorted", "", Picture.of(distorted, pair.distorted().colourRange()).reduced(LONGEST_SIDE)),
                Image.of("Error", "", Heat.error(reference.luma(), distorted.luma()).reduced(LONGEST_SIDE)));
        LocalVif vif = LocalVif.of(reference.luma(), distorted.luma(), block);
        List<Image> maps = new ArrayList<>();
        maps.add(map("VIF", vif.whole()));
        for (int scale = 0; scale < vif.scales().size(); scale++) {
            maps.add(map("VIF scale " + scale, vif.scales().get(scale)));
        }
        maps.add(map("ADM", LocalAdm.of(reference.luma(), distorted.luma(), block)));
        return new WorstFrame(index, pictures, List.copyOf(maps));
    }

    private static Image map(String caption, BlockMap kept) throws IOException {
        return Image.of(caption, Markup.number(100 * kept.overall(), 0) + " % kept", Heat.lost(kept));
    }
}
