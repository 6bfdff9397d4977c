/** Rows of samples laid out so that the compiler turns plain loops over them into vector code. */
package io.jvmaf.feature.rows;
