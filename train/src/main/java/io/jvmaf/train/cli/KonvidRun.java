package io.jvmaf.train.cli;

import io.jvmaf.cli.Terminal;
import io.jvmaf.cli.UsageException;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** placeholder */
final class KonvidRun {
    static final String NAME = "konvid-1k";
    KonvidRun(ParseResult parsed, Terminal terminal, Map<String, String> environment) {}
    static void addOptions(CommandSpec spec) {}
    int run() { throw new UsageException("not yet"); }
}
