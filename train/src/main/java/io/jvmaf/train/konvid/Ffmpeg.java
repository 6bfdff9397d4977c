package io.jvmaf.train.konvid;

import io.jvmaf.cli.UsageException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The user's ffmpeg.
 *
 * @param ffmpeg the program
 * @param ffprobe its companion
 * @param versions of ffmpeg and of the encoder in it, a line each
 */
public record Ffmpeg(Path ffmpeg, Path ffprobe, List<String> versions) {
    private static final Pattern VERSION = Pattern.compile("(ffmpeg version \\S+).*");
    private static final Pattern ENCODER = Pattern.compile("x264 - core [0-9]+(?: r[0-9]+ [0-9a-f]+)?");

    /**
     * The program at {@code given}, or if that is null the first in PATH; its companion is beside it.
     *
     * @throws UsageException if there is none, or none with the x264 encoder; the message says how to get one
     */
    public static Ffmpeg find(Path given, Map<String, String> environment) throws IOException, InterruptedException {
        Path program = given != null ? given : inPath(environment.getOrDefault("PATH", ""));
        if (program == null || !Files.isExecutable(program)) {
            throw new UsageException((given == null ? "there is no ffmpeg in PATH" : given + " is no program")
                    + ": install it (apt-get install ffmpeg, brew install ffmpeg, winget install ffmpeg) or give"
                    + " --ffmpeg FILE");
        }
        String name = program.getFileName().toString();
        Path probe = program.resolveSibling(name.replace("ffmpeg", "ffprobe"));
        if (name.equals(probe.getFileName().toString()) || !Files.isExecutable(probe)) {
            throw new UsageException("there is no ffprobe beside " + program);
        }
        Matcher version = VERSION.matcher(output(List.of(program.toString(), "-version")));
        Matcher encoder = ENCODER.matcher(output(List.of(program.toString(), "-nostdin", "-loglevel", "quiet", "-f",
                "lavfi", "-i", "color=s=64x64:d=0.04:r=25", "-c:v", "libx264", "-f", "h264", "pipe:1")));
        if (!version.find() || !encoder.find()) {
            throw new UsageException(program + " does not run, or has no encoder libx264; install an ffmpeg with x264");
        }
        return new Ffmpeg(program, probe, List.of(version.group(1), encoder.group()));
    }

    private static Path inPath(String path) {
        String name = File.separatorChar == '\\' ? "ffmpeg.exe" : "ffmpeg";
        for (String folder : path.split(Pattern.quote(File.pathSeparator))) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, name))) {
                return Path.of(folder, name).toAbsolutePath();
            }
        }
        return null;
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().close();
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.ISO_8859_1);
            process.waitFor();
            return text;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Decodes {@code video} to raw pictures on standard output. */
    List<String> decode(Path video) {
        List<String> command = reading(video);
        command.addAll(raw());
        return command;
    }

    /** Encodes {@code video} with x264 at a constant rate factor, to a stream on standard output. */
    List<String> encode(Path video, int crf) {
        List<String> command = reading(video);
        // one thread: with several the encoder's decisions depend on their number
        command.addAll(List.of("-map", "0:v:0", "-an", "-sn", "-dn", "-fps_mode", "passthrough", "-pix_fmt", "yuv420p",
                "-c:v", "libx264", "-preset", "veryfast", "-crf", String.valueOf(crf), "-threads", "1", "-f", "nut",
                "pipe:1"));
        return command;
    }

    /** Decodes what {@link #encode} gives, from standard input to standard output. */
    List<String> decodeStream() {
        List<String> command = new ArrayList<>(List.of(ffmpeg.toString(), "-nostdin", "-hide_banner", "-loglevel",
                "error", "-threads", "1", "-f", "nut", "-i", "pipe:0"));
        command.addAll(raw());
        return command;
    }

    private List<String> reading(Path video) {
        return new ArrayList<>(List.of(ffmpeg.toString(), "-nostdin", "-hide_banner", "-loglevel", "error", "-threads",
                "1", "-noautorotate", "-protocol_whitelist", "file,pipe", "-i", "file:" + video.toAbsolutePath()));
    }

    // pictures of another size in midstream break the framing, which is noticed, and are not scaled in silence
    private static List<String> raw() {
        return List.of("-map", "0:v:0", "-fps_mode", "passthrough", "-autoscale", "0", "-pix_fmt", "yuv420p", "-f",
                "rawvideo", "pipe:1");
    }
}
