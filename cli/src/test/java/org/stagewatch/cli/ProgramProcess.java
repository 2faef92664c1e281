package org.stagewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The program in a process of its own, with a folder of its own for temporary files.
final class ProgramProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BLINK = Duration.ofMillis(50);

    private final Process process;
    private final Path temporary;
    private final CompletableFuture<String> out;
    private final CompletableFuture<String> err;

    private ProgramProcess(Process process, Path temporary) {
        this.process = process;
        this.temporary = temporary;
        out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
        err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    }

    static ProgramProcess start(Path temporary, String... arguments) throws IOException {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + Files.createDirectories(temporary),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        List<String> command =
                Stream.concat(java.stream(), Stream.of(arguments)).toList();
        return new ProgramProcess(new ProcessBuilder(command).start(), temporary);
    }

    /// Waits until queries have put what they could not hold into files.
    void awaitSpill() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (temporaryFiles().stream().noneMatch(file -> file.endsWith(".tmp"))) {
            assertThat(process.isAlive()).as("the program is at work").isTrue();
            assertThat(System.nanoTime()).as("time to spill").isLessThan(end);
            Thread.sleep(BLINK);
        }
    }

    /// Does what Ctrl-C does.
    void interrupt() throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(status).as("status of kill").isZero();
    }

    /// What the program did, once it has ended by itself.
    CommandRun end(Duration limit) throws Exception {
        assertThat(process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS))
                .as("the program ends within " + limit)
                .isTrue();
        return new CommandRun(process.exitValue(), out.get(), err.get());
    }

    /// The temporary files there are now, as paths below their folder.
    List<String> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            return files.filter(file -> !file.equals(temporary))
                    .map(file -> temporary.relativize(file).toString())
                    .toList();
        } catch (UncheckedIOException e) {
            // A file has gone while the folder was read.
            return List.of("");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
