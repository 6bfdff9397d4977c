package io.jvmaf.cli.score;

/**
 * The tiny model to score with, beside the models of the plan.
 *
 * @param path its ONNX file
 * @param device where to run it
 * @param threads threads of the runtime, 0 for its own choice
 * @param fp16 whether half precision would do
 * @param verify whether its signature must hold
 */
public record TinySettings(String path, String device, int threads, boolean fp16, boolean verify) {}
