package org.stagewatch.telemetry.external;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Fetches a file over HTTP into a folder.
///
/// @param folder where the file is put; the caller deletes it
record Download(Path folder) {
    /// The manual page of `externaldata` speaks of reference tables of up to 100 MB.
    private static final int LARGEST = 100_000_000;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// @throws IOException with a message for the user
    Path fetch(URI address) throws IOException {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException("the server answered with status " + response.statusCode());
                }
                return save(body);
            } finally {
                client.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the download was stopped", e);
        }
    }

    private Path save(InputStream body) throws IOException {
        Path file = Files.createTempFile(folder, "external-", ".download");
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                total += count;
                if (total > LARGEST) {
                    throw new IOException("the file is larger than " + LARGEST / 1_000_000 + " MB");
                }
                out.write(buffer, 0, count);
            }
            return file;
        } catch (IOException e) {
            Files.delete(file);
            throw e;
        }
    }
}
