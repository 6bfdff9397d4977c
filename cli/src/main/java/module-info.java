/** The jvmaf program: commands and report writers. */
module io.jvmaf.cli {
    requires io.jvmaf.features;
    requires io.jvmaf.golden;
    requires info.picocli;
    requires de.siegmar.fastcsv;
}
