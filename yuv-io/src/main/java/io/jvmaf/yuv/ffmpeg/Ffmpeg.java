package io.jvmaf.yuv.ffmpeg;

import io.jvmaf.yuv.VideoException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The user's ffmpeg. */
public final class Ffmpeg {
    /** The environment variable that names the program. */
    public static final String VARIABLE = "JVMAF_FFMPEG";
    /** The environment variable for seconds of silence after which a decoder counts as stalled. */
    public static final String TIMEOUT_VARIABLE = "JVMAF_FFMPEG_TIMEOUT";
    private static final long DEFAULT_TIMEOUT_SECONDS = 60;
    private static final Pattern VERSION = Pattern.compile("ffmpeg version n?([0-9]+)\\.([0-9]+).*", Pattern.DOTALL);

    private final Path program;
    private final Path probe;
    private final Duration timeout;
    /** The option that keeps every frame; asked for once, {@code null} before. */
    private String frameOption;

    private Ffmpeg(Path program, Path probe, Duration timeout) {
        this.program = program;
        this.probe = probe;
        this.timeout = timeout;
    }

    /** The program. */
    public Path program() {
        return program;
    }

    /** Its companion ffprobe, or {@code null} if there is none beside it. */
    public Path probe() {
        return probe;
    }

    /**
     * Finds the program: {@code given}, else what {@link #VARIABLE} names, else the first ffmpeg in {@code PATH}.
     *
     * @param given a path, or {@code null}
     * @param environment the process's environment
     * @return it, or {@code null} if none is named and none is in {@code PATH}
     * @throws VideoException if what is named is no program, or the timeout is no number of seconds
     */
    public static Ffmpeg find(String given, Map<String, String> environment) throws VideoException {
        String named = given != null ? given : environment.getOrDefault(VARIABLE, "");
        Path program = named.isEmpty() ? inPath(environment.getOrDefault("PATH", "")) : named(named, given != null);
        if (program == null) {
            return null;
        }
        String name = program.getFileName().toString();
        Path probe = program.resolveSibling(name.replace("ffmpeg", "ffprobe"));
        boolean there = !probe.equals(program) && isProgram(probe);
        return new Ffmpeg(program, there ? probe : null, timeout(environment.getOrDefault(TIMEOUT_VARIABLE, "")));
    }

    private static Path named(String path, boolean byOption) throws VideoException {
        try {
            Path program = Path.of(path).toAbsolutePath();
            if (isProgram(program)) {
                return program;
            }
        } catch (InvalidPathException e) {
            // the same to whoever gave it
        }
        throw new VideoException((byOption ? "--ffmpeg " : VARIABLE + "=") + path + ": no such program");
    }

    private static Path inPath(String path) {
        String name = File.separatorChar == '\\' ? "ffmpeg.exe" : "ffmpeg";
        for (String folder : path.split(Pattern.quote(File.pathSeparator))) {
            try {
                // a relative folder would make it depend on where one stands which program runs
                if (!folder.isEmpty() && Path.of(folder).isAbsolute() && isProgram(Path.of(folder, name))) {
                    return Path.of(folder, name);
                }
            } catch (InvalidPathException e) {
                // no folder, then
            }
        }
        return null;
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    private static Duration timeout(String seconds) throws VideoException {
        if (seconds.isEmpty()) {
            return Duration.ofSeconds(DEFAULT_TIMEOUT_SECONDS);
        }
        if (!seconds.matches("[1-9][0-9]{0,5}")) {
            throw new VideoException(TIMEOUT_VARIABLE + "=" + seconds + ": no number of seconds from 1 to 999999");
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    /** Starts decoding the first video stream of a file as it is: not scaled, rotated, dropped or doubled. */
    Child decode(String path, List<String> output) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString(), "-nostdin", "-hide_banner", "-loglevel",
                "error", "-xerror", "-noautorotate"));
        command.addAll(input(path));
        command.addAll(List.of("-map", "0:V:0"));
        command.addAll(everyFrame());
        // pictures of another size in midstream break the framing, which is noticed, and are not scaled in silence
        command.addAll(List.of("-autoscale", "0"));
        command.addAll(output);
        command.add("pipe:1");
        return Child.start(path, "ffmpeg", command, timeout);
    }

    /** Starts describing the first video stream of a file in lines of {@code key=value}. */
    Child describe(String path) throws IOException {
        List<String> command = new ArrayList<>(List.of(probe.toString(), "-hide_banner", "-loglevel", "error",
                "-select_streams", "V:0", "-show_entries", "stream=width,height,pix_fmt,color_transfer,color_range,"
                + "field_order,r_frame_rate,avg_frame_rate,nb_frames:stream_tags=rotate:stream_side_data=rotation:"
                + "format=format_name", "-of", "default=noprint_wrappers=1"));
        command.addAll(input(path));
        return Child.start(path, "ffprobe", command, timeout);
    }

    /** A file and nothing else, whatever its name looks like or its contents refer to. */
    private static List<String> input(String path) {
        return List.of("-protocol_whitelist", "file,pipe", "-i", "file:" + Path.of(path).toAbsolutePath());
    }

    /** The option has another name before ffmpeg 5.1. */
    private List<String> everyFrame() throws IOException {
        if (frameOption == null) {
            try (Child child = Child.start(program.toString(), "ffmpeg", List.of(program.toString(), "-version"),
                    timeout)) {
                Matcher version = VERSION.matcher(child.text());
                boolean old = version.lookingAt() && (version.group(1).length() == 1)
                        && (version.group(1) + version.group(2)).compareTo("51") < 0;
                frameOption = old ? "-vsync" : "-fps_mode";
            }
        }
        return List.of(frameOption, "passthrough");
    }
}
