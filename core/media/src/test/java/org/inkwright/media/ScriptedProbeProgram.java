package org.inkwright.media;

/// A stand-in for the probing worker that does what the file's name says, and answers with its own
/// process number.
final class ScriptedProbeProgram {
    private ScriptedProbeProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        WorkerChannel channel = WorkerChannel.open();
        channel.send(ProbeProgram.READY);
        while (true) {
            String uri = channel.receive();
            if (uri.endsWith("crash")) {
                Runtime.getRuntime().halt(134);
            }
            if (!uri.endsWith("hang")) {
                String pid = Long.toString(ProcessHandle.current().pid());
                var answer = new Probe.Refused(Probe.Refusal.NOT_MEDIA, pid);
                channel.send(ProbeAnswer.of(answer).line());
            }
        }
    }
}
