/** Images and numbered sequences of them as video. Needs the module {@code java.desktop}. */
package io.jvmaf.yuv.image;
