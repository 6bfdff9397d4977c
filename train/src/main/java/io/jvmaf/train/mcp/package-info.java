/**
 * The server for the Model Context Protocol: scoring, models and evaluation as tools for language models, over standard
 * input and output.
 */
package io.jvmaf.train.mcp;
