package io.jvmaf.train.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelcontextprotocol.spec.McpSchema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Timeout(60)
class CallsTest {
    private static final Arguments NONE = new Arguments(Map.of());

    private static Tool tool(Tool.Body body) {
        return new Tool("tool", "", new Schema().build(), true, body);
    }

    private static Call call() {
        return new Call(null, System::nanoTime);
    }

    private static String text(McpSchema.CallToolResult result) {
        return ((McpSchema.TextContent) result.content().get(0)).text();
    }

    @Test
    void stopsACallThatTakesTooLong() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Tool endless = tool((arguments, call) -> {
            while (!call.cancelled()) {
                Thread.onSpinWait();
            }
            stopped.countDown();
            return "";
        });
        try (Calls calls = new Calls(1, Duration.ofSeconds(1), System.err)) {
            McpSchema.CallToolResult result = calls.start(endless, NONE, call()).block();
            assertTrue(result.isError());
            assertEquals("{\"error\":\"tool took more than 1 s and was stopped\"}", text(result));
            stopped.await();
        }
    }

    @Test
    void runsNoMoreThanItMayAndAnswersAll() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Tool tool = tool((arguments, call) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.sleep(20);
            now.decrementAndGet();
            return "{}";
        });
        try (Calls calls = new Calls(3, Duration.ofSeconds(30), System.err)) {
            List<Mono<McpSchema.CallToolResult>> all = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                all.add(calls.start(tool, NONE, call()));
            }
            assertEquals(12, Flux.merge(all).filter(result -> !result.isError()).count().block());
        }
        assertEquals(3, most.get());
    }

    @Test
    void turnsFailuresIntoErrors() {
        try (Calls calls = new Calls(1, Duration.ofSeconds(30), System.err)) {
            McpSchema.CallToolResult result = calls.start(tool((arguments, call) -> {
                throw new ToolException("no \"such\" thing");
            }), NONE, call()).block();
            assertTrue(result.isError());
            assertEquals("{\"error\":\"no \\\"such\\\" thing\"}", text(result));
        }
        assertEquals("{\"a\":null}", ResultJson.text(Map.of("a", Double.NaN)));
    }

    @Test
    void tellsTheFirstAndLastStepAndFewBetween() {
        List<Long> told = new ArrayList<>();
        long[] clock = {0};
        Call call = new Call((done, total, message) -> told.add(done), () -> clock[0]);
        for (int step = 1; step <= 50; step++) {
            call.progress(step, 50, "");
            clock[0] += 20_000_000;
        }
        assertEquals(List.of(1L, 11L, 21L, 31L, 41L, 50L), told);
        call.cancel();
        call.progress(50, 50, "");
        assertEquals(6, told.size(), "nothing is told of a cancelled call");
    }
}
