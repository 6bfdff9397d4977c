/** Videos in any container, decoded by the user's ffmpeg in a process of its own. */
package io.jvmaf.yuv.ffmpeg;
