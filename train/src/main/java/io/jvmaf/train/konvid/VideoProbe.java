package io.jvmaf.train.konvid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What a compressed video is.
 *
 * @param codec its codec
 * @param width luma samples across
 * @param height luma rows
 * @param frames pictures as its header tells, or -1
 */
public record VideoProbe(String codec, int width, int height, int frames) {
    /**
     * Asks ffprobe about {@code video}.
     *
     * @throws IOException in one line, if it is no video, or one of odd size or turned by its player
     */
    public static VideoProbe of(Ffmpeg ffmpeg, Path video) throws IOException, InterruptedException {
        List<String> command = List.of(ffmpeg.ffprobe().toString(), "-loglevel", "error", "-protocol_whitelist",
                "file,pipe", "-select_streams", "v:0", "-show_entries",
                "stream=codec_name,width,height,nb_frames:stream_tags=rotate:stream_side_data=rotation", "-of", "json",
                "file:" + video.toAbsolutePath());
        try (ProcessPipe probe = ProcessPipe.start(List.of(command)); InputStream out = probe.output()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            probe.finish();
            return parse(text);
        }
    }

    static VideoProbe parse(String text) throws IOException {
        JsonNode stream;
        try {
            stream = new ObjectMapper().readTree(text).path("streams").path(0);
        } catch (JsonProcessingException e) {
            throw new IOException("ffprobe's answer is no JSON");
        }
        int width = stream.path("width").asInt();
        int height = stream.path("height").asInt();
        if (width < 1 || height < 1) {
            throw new IOException("holds no video");
        }
        if (width % 2 != 0 || height % 2 != 0) {
            throw new IOException("pictures of " + width + "x" + height + " have odd sides");
        }
        double turn = stream.path("tags").path("rotate").asDouble();
        for (JsonNode data : stream.path("side_data_list")) {
            turn += data.path("rotation").asDouble();
        }
        if (turn != 0) {
            throw new IOException("is turned by its player");
        }
        return new VideoProbe(stream.path("codec_name").asText("unknown"), width, height,
                stream.path("nb_frames").asInt(-1));
    }
}
