package io.jvmaf.train.mcp;

import io.jvmaf.cli.UsageException;
import io.jvmaf.feature.FeatureException;
import io.jvmaf.train.corpus.CorpusException;
import io.jvmaf.train.model.ModelException;
import io.jvmaf.train.table.TableException;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Runs calls of tools: those that score on a few threads of their own, so many at a time, the others beside them. A
 * call that nobody waits for any more is told to stop, and keeps its thread until it has.
 */
final class Calls implements AutoCloseable {
    /** Scores at a time. */
    static final int MOST_SCORES = 8;
    /** How long a call may take, waiting included. */
    static final Duration MOST_TIME = Duration.ofSeconds(600);
    private static final int MOST_WAITING = 64;
    private static final int MOST_SMALL = 2;

    private final ThreadPoolExecutor scores;
    private final ThreadPoolExecutor small = pool(MOST_SMALL, "jvmaf-tool");
    private final Duration mostTime;
    private final PrintStream log;

    Calls(int mostScores, Duration mostTime, PrintStream log) {
        this.scores = pool(mostScores, "jvmaf-score");
        this.mostTime = mostTime;
        this.log = log;
    }

    private static ThreadPoolExecutor pool(int threads, String name) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(threads, threads, 30, TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING), task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** How many scores run now. */
    int running() {
        return scores.getActiveCount();
    }

    /** The call of {@code tool} that a request asks for; unsubscribing from it stops it. */
    Mono<McpSchema.CallToolResult> start(Tool tool, McpAsyncServerExchange exchange,
            McpSchema.CallToolRequest request) {
        Object token = request.progressToken();
        Call.Progress progress = token == null ? null : (done, total, message) -> exchange.progressNotification(
                McpSchema.ProgressNotification.builder(token, done).total(total < 0 ? null : (double) total)
                        .message(message).build()).onErrorComplete().subscribe();
        return start(tool, new Arguments(request.arguments()), new Call(progress, System::nanoTime));
    }

    /** The same, its progress told to {@code call}. */
    Mono<McpSchema.CallToolResult> start(Tool tool, Arguments arguments, Call call) {
        return Mono.<McpSchema.CallToolResult>create(sink -> submit(tool, arguments, call, sink))
                .timeout(mostTime)
                .onErrorResume(TimeoutException.class, e -> Mono.just(
                        failed(tool.name() + " took more than " + mostTime.toSeconds() + " s and was stopped")));
    }

    private void submit(Tool tool, Arguments arguments, Call call, MonoSink<McpSchema.CallToolResult> sink) {
        try {
            Future<?> task = (tool.scores() ? scores : small)
                    .submit(() -> sink.success(run(tool, arguments, call)));
            sink.onCancel(() -> {
                call.cancel();
                // Not by an interrupt, which would close files under the workers: they look at the call instead.
                task.cancel(false);
            });
        } catch (RejectedExecutionException e) {
            sink.success(failed("too many calls are waiting"));
        }
    }

    private McpSchema.CallToolResult run(Tool tool, Arguments arguments, Call call) {
        try {
            call.check();
            tool.checkArguments(arguments);
            return McpSchema.CallToolResult.builder().addTextContent(tool.body().run(arguments, call)).isError(false)
                    .build();
        } catch (CancellationException e) {
            return failed("cancelled");
        } catch (ToolException | UsageException | FeatureException | CorpusException | ModelException
                | TableException | IOException | IllegalArgumentException e) {
            return failed(String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            return failed("out of memory: JVMAF_JAVA_OPTIONS=-Xmx4g gives more");
        } catch (InterruptedException e) {
            return failed("interrupted");
        } catch (RuntimeException | Error e) {
            e.printStackTrace(log);
            return failed("internal error, please report it: " + e);
        }
    }

    private static McpSchema.CallToolResult failed(String why) {
        return McpSchema.CallToolResult.builder().addTextContent(ResultJson.text(Map.of("error", why))).isError(true)
                .build();
    }

    @Override
    public void close() {
        scores.shutdownNow();
        small.shutdownNow();
    }
}
