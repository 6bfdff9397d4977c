/** The HTML report: one file that needs nothing else, with charts, statistics, the worst frames, and comparisons. */
package io.jvmaf.cli.html;
