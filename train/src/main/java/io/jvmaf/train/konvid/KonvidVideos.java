package io.jvmaf.train.konvid;

import io.jvmaf.train.corpus.CorpusException;
import io.jvmaf.train.corpus.CorpusFile;
import io.jvmaf.train.corpus.DataRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The videos of a copy of KoNViD-1k. */
public final class KonvidVideos {
    private static final String SUFFIX = ".mp4";
    private static final List<String> FOLDERS = List.of("KoNViD_1k_videos", "videos", "");

    private KonvidVideos() {}

    /**
     * The videos under {@code root}, by name: those of the first folder that has any.
     *
     * @throws CorpusException if there are none
     */
    public static List<CorpusFile> under(DataRoot root) throws IOException {
        for (String folder : FOLDERS) {
            List<CorpusFile> videos = new ArrayList<>();
            if (Files.exists(root.path().resolve(folder))) {
                for (Path path : root.list(folder, SUFFIX)) {
                    videos.add(root.file(path));
                }
            }
            if (!videos.isEmpty()) {
                return videos;
            }
        }
        throw new CorpusException("no *.mp4 in KoNViD_1k_videos/, videos/ or the folder itself under " + root.path()
                + "; fetch-konvid-1k gets them");
    }

    /** The name of {@code video} without folder and extension. */
    public static String stem(CorpusFile video) {
        String name = video.name().substring(video.name().lastIndexOf('/') + 1);
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
