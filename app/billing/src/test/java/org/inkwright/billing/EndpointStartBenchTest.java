package org.inkwright.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import org.inkwright.testing.BenchReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long it takes from the start of the endpoint's process in demo mode, as `mvn -Pbilling`
/// starts it, until it says that it is ready to serve: on a new folder, with all tables to be made,
/// and on one that it left.
@Tag("bench")
class EndpointStartBenchTest {
    private static final String READY = "The billing endpoint is ready at ";
    private static final int STARTS = 5;
    private static final double NANOS = 1e9;

    @TempDir private Path folder;

    @Test
    void itServesSoon() throws Exception {
        double[] fresh = new double[STARTS];
        double[] again = new double[STARTS];
        for (int start = 0; start < STARTS; start++) {
            Path home = folder.resolve("home" + start);
            fresh[start] = started(home);
            again[start] = started(home);
        }
        report("new folder", fresh);
        report("folder of an earlier start", again);
    }

    private static void report(String what, double[] seconds) {
        Arrays.sort(seconds);
        String of = "endpoint's start to ready, " + what;
        BenchReport.comparison("P17", of + ", p50 of 5", seconds[STARTS / 2], "s");
        BenchReport.comparison("P17", of + ", slowest", seconds[STARTS - 1], "s");
    }

    private static double started(Path home) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Dslf4j.provider=ch.qos.logback.classic.spi.LogbackServiceProvider",
                        "-Dlogback.configurationFile=logback.xml",
                        BillingProgram.class.getName());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("INKWRIGHT_BILLING_HOME", home.toString());
        builder.environment().put("INKWRIGHT_BILLING_LISTEN_PORT", "0");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        long begun = System.nanoTime();
        Process program = builder.start();
        try (BufferedReader lines = program.inputReader()) {
            String line = String.valueOf(lines.readLine());
            double seconds = (System.nanoTime() - begun) / NANOS;
            assertTrue(line.startsWith(READY), line);
            assertEquals(200, ready(line.substring(READY.length())));
            return seconds;
        } finally {
            program.toHandle().destroy();
            program.waitFor();
        }
    }

    private static int ready(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address + "/readyz")).build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
