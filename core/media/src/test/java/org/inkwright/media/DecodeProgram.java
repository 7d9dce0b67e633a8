package org.inkwright.media;

import com.google.gson.Gson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// A worker for tests that decodes a file to raw samples: a line with an [Order] in, a line with a
/// [Result] out.
final class DecodeProgram {
    private DecodeProgram() {}

    /// @param uri what to decode
    /// @param output where the samples go, an empty text for nowhere
    /// @param skip how many samples to pass over first
    /// @param seekMillis where to go before that; 0 to begin at the start
    record Order(String uri, String output, long skip, long seekMillis) {}

    /// @param refusal the reason or an empty text
    /// @param residentKilobytes of this process, 0 where the system does not tell
    record Result(
            long samples,
            long skippedSamples,
            long damagedPieces,
            String refusal,
            long residentKilobytes,
            long cpuMillis) {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        WorkerChannel channel = WorkerChannel.open();
        MediaInput.prepare();
        while (true) {
            Order order = new Gson().fromJson(channel.receive(), Order.class);
            channel.send(new Gson().toJson(decode(order)));
        }
    }

    private static Result decode(Order order) throws IOException {
        long before = cpuMillis();
        try (var decoder = AudioDecoder.open(Path.of(URI.create(order.uri())));
                OutputStream output = output(order)) {
            if (order.seekMillis() > 0) {
                decoder.seek(order.seekMillis());
            }
            long skipped = decoder.skip(order.skip());
            copy(decoder, output);
            return new Result(
                    decoder.decodedSamples(),
                    skipped,
                    decoder.skippedPieces(),
                    "",
                    resident(),
                    cpuMillis() - before);
        } catch (MediaRefusedException e) {
            return new Result(0, 0, 0, e.why().name(), resident(), 0);
        } catch (MediaException e) {
            return new Result(0, 0, 0, "FAILED", resident(), 0);
        }
    }

    private static void copy(PcmStream stream, OutputStream output) throws IOException {
        float[] samples = new float[5_000];
        var bytes = ByteBuffer.allocate(samples.length * Float.BYTES);
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        int count = stream.read(samples, 0, samples.length);
        while (count >= 0) {
            bytes.clear();
            bytes.asFloatBuffer().put(samples, 0, count);
            output.write(bytes.array(), 0, count * Float.BYTES);
            count = stream.read(samples, 0, samples.length);
        }
    }

    private static OutputStream output(Order order) throws IOException {
        return order.output().isEmpty()
                ? OutputStream.nullOutputStream()
                : new BufferedOutputStream(
                        Files.newOutputStream(Path.of(URI.create(order.output()))));
    }

    private static long cpuMillis() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    }

    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }
}
