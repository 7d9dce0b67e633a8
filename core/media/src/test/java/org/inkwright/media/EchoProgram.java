package org.inkwright.media;

import java.util.Objects;

/// A worker for tests: does what each line says.
final class EchoProgram {
    private EchoProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        WorkerChannel channel = WorkerChannel.open();
        while (true) {
            String line = channel.receive();
            switch (line) {
                case "print" -> System.out.println("stray");
                case "complain" -> complain();
                case "crash" -> Runtime.getRuntime().halt(3);
                case "spin" -> spin(channel);
                case "flood" -> flood(channel);
                case "arguments" -> channel.send(String.join("|", arguments));
                case "child spin" -> askChild(channel, "spin");
                case "child property inkwright.test" ->
                        askChild(channel, "property inkwright.test");
                default -> channel.send(answer(line));
            }
        }
    }

    private static String answer(String line) {
        if (line.startsWith("environment ")) {
            return Objects.toString(System.getenv(line.substring(12)));
        }
        return line.startsWith("property ") ? System.getProperty(line.substring(9), "") : line;
    }

    private static void complain() {
        for (int i = 0; i < 1_000; i++) {
            System.err.println("complaint number " + i);
        }
    }

    private static void spin(WorkerChannel channel) {
        channel.send("spinning");
        while (true) {
            Thread.onSpinWait();
        }
    }

    private static void flood(WorkerChannel channel) {
        for (int i = 0; i < 20_000; i++) {
            channel.send("line " + i);
        }
    }

    private static void askChild(WorkerChannel channel, String request)
            throws InterruptedException {
        WorkerProcess child = WorkerProcess.start(WorkerCommand.of(EchoProgram.class, 16));
        child.send(request);
        channel.send(child.next().orElseThrow() + " of " + child.pid());
    }
}
