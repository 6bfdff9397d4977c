/**
 * Where in a picture quality is lost: maps over blocks of luma, as diagnostics beside the scores. They follow the ideas
 * of VIF and ADM in plain arithmetic and are no part of VMAF: no score is made of them, and no other program's values
 * are theirs.
 */
package io.jvmaf.feature.local;
