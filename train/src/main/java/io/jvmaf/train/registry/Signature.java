package io.jvmaf.train.registry;

import io.jvmaf.train.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Signatures of models by Sigstore, as the user's {@code cosign} sees them. Whatever is missing refuses: the registry
 * beside the model, its bundle, the identity to expect, the program.
 */
public final class Signature {
    /** The environment variable with the pattern of the signer's identity. */
    public static final String IDENTITY = "JVMAF_COSIGN_IDENTITY";
    private static final String ISSUER = "https://token.actions.githubusercontent.com";
    private static final int SECONDS = 60;

    private Signature() {}

    /**
     * Verifies the model at {@code path} with the bundle that the registry beside it names.
     *
     * @throws ModelException in one line, unless the signature holds
     */
    public static void verify(Path path) {
        verify(path, System.getenv(IDENTITY), "cosign");
    }

    static void verify(Path path, String identity, String program) {
        Path real;
        try {
            real = path.toRealPath();
        } catch (IOException e) {
            throw new ModelException(path + " is not there", e);
        }
        Path registry = real.resolveSibling(Registry.FILE);
        Path bundle = Registry.read(registry).bundle(real.getFileName().toString()).map(real::resolveSibling)
                .filter(Files::isRegularFile).orElseThrow(() -> new ModelException(path
                        + " cannot be verified: " + Registry.FILE + " beside it names no signature bundle"));
        if (identity == null || identity.isEmpty()) {
            throw new ModelException(path + " cannot be verified: " + IDENTITY + " does not say whose signature to"
                    + " expect");
        }
        run(path, List.of(program, "verify-blob", "--bundle", bundle.toString(), "--certificate-identity-regexp",
                identity, "--certificate-oidc-issuer", ISSUER, real.toString()));
    }

    private static void run(Path path, List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            if (!ended || process.exitValue() != 0) {
                throw new ModelException(path + " has a signature that does not hold");
            }
        } catch (IOException e) {
            throw new ModelException(path + " cannot be verified: cosign is not installed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException("interrupted");
        }
    }
}
