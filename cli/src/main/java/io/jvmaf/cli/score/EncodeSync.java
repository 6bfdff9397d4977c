package io.jvmaf.cli.score;

import io.jvmaf.align.EncodeOffset;
import io.jvmaf.align.FrameOffset;
import io.jvmaf.align.OffsetSearch;
import io.jvmaf.cli.Messages;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.VideoException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The frame offset of each of several encodes: the one that was given, or one for each that is found. */
final class EncodeSync {
    private final ScoringSettings settings;
    private final Messages messages;
    private final Map<String, Sync> found = new HashMap<>();
    private final Map<String, String> failures = new HashMap<>();

    private EncodeSync(ScoringSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /**
     * Finds the offsets, if that is asked for, in videos opened for this alone, and says each.
     *
     * @throws IOException if the reference cannot be read twice, opened, or cropped as asked
     */
    static EncodeSync of(ScoringSettings settings, List<String> paths, Messages messages)
            throws IOException, InterruptedException {
        EncodeSync sync = new EncodeSync(settings, messages);
        if (settings.alignment().findOffset()) {
            Inputs.checkSyncCanRead(settings.inputs().reference());
            sync.find(sync.readable(paths));
        }
        return sync;
    }

    private List<String> readable(List<String> paths) {
        List<String> readable = new ArrayList<>();
        for (String path : paths) {
            try {
                Inputs.checkSyncCanRead(path);
                readable.add(path);
            } catch (VideoException e) {
                failures.put(path, e.getMessage());
            }
        }
        return readable;
    }

    private void find(List<String> paths) throws IOException, InterruptedException {
        try (EncodeFiles files = EncodeFiles.open(settings, paths)) {
            List<String> open = new ArrayList<>();
            List<FrameSource> sources = new ArrayList<>();
            for (int i = 0; i < paths.size(); i++) {
                EncodeFiles.Opened encode = files.encodes().get(i);
                if (encode.failure() != null) {
                    failures.put(paths.get(i), encode.failure());
                    continue;
                }
                open.add(paths.get(i));
                sources.add(encode.source());
            }
            List<EncodeOffset> offsets = OffsetSearch.find(files.reference(), sources);
            for (int i = 0; i < open.size(); i++) {
                note(open.get(i), offsets.get(i));
            }
        }
    }

    private void note(String path, EncodeOffset result) {
        FrameOffset offset = result.offset();
        if (offset == null) {
            failures.put(path, result.failure().getMessage());
        } else if (offset.sure()) {
            Sync sync = Sync.found(offset, path);
            found.put(path, sync);
            if (!messages.quiet()) {
                messages.remark(sync.words());
            }
        } else {
            String doubt = path + ": " + Sync.doubt(offset);
            found.put(path, new Sync(0, doubt));
            messages.warning(doubt);
        }
    }

    /** The offset of the encode at {@code path}. */
    Sync sync(String path) {
        return found.getOrDefault(path, new Sync(settings.alignment().offset(), ""));
    }

    /** Why that encode has none, in one line, or {@code null}. */
    String failure(String path) {
        return failures.get(path);
    }
}
