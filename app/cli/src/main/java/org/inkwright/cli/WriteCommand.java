package org.inkwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inkwright.manuscript.Source;
import org.inkwright.publishing.DraftFormat;
import org.inkwright.studio.Commission;
import org.inkwright.studio.PipelineSettings.ExportTarget;
import org.inkwright.studio.PipelineSettings.Stage;
import org.inkwright.studio.SpeechModel;

/// Does everything: brings recordings in, transcribes them, writes a draft of each to a file.
final class WriteCommand implements Command {
    @Override
    public String name() {
        return "write";
    }

    @Override
    public void shape(Shape shape) {
        shape.common()
                .listening()
                .writing()
                .output()
                .option(Path.class, "DIR", "--folder", "-d")
                .parameters("FILE|SOURCE_ID", "1..*");
    }

    @Override
    public Task task(Given given) {
        Listening listening = Listening.of(given);
        Optional<Commission> commission = Writing.of(given);
        Map<String, Output> outputs = outputs(given);
        return shop -> {
            SpeechModel model = listening.model(shop.models(), shop.reporter());
            var batch = new Batch(shop.reporter());
            for (Map.Entry<String, Output> each : outputs.entrySet()) {
                batch.attempt(() -> {
                    Source source = shop.recordings().named(each.getKey());
                    write(
                            shop,
                            source,
                            each.getValue(),
                            target ->
                                    shop.stages()
                                            .carry(
                                                    source,
                                                    listening.settings(model, Stage.EXPORT, target),
                                                    commission));
                });
            }
            return batch.exit();
        };
    }

    /// Sends a recording through the stages to a file.
    private interface Carrying {
        void to(ExportTarget target) throws InterruptedException;
    }

    private static void write(Workshop shop, Source source, Output output, Carrying carrying)
            throws InterruptedException {
        if (output.format() instanceof FileFormat.OfDraft(DraftFormat format)) {
            carrying.to(new ExportTarget(output.file(), format));
            shop.warn(source);
            shop.countDrafts(source);
            shop.reporter().wrote(output, source);
        }
    }

    private static Map<String, Output> outputs(Given given) {
        List<String> inputs = given.parameters();
        List<FileFormat> drafts = FileFormat.ofDrafts();
        Optional<Output> one = Output.of(given, drafts, inputs);
        if (one.isPresent()) {
            if (inputs.size() > 1 || given.path("--folder").isPresent()) {
                throw new CliException(ExitCode.USAGE, "usage.one-output");
            }
            return Map.of(inputs.getFirst(), one.get());
        }
        Path folder = given.path("--folder").map(WriteCommand::made).orElse(Path.of(""));
        String ending = given.text("--format").orElse(DraftFormat.MARKDOWN.extension());
        FileFormat format = FileFormat.of(Optional.of(ending), folder, drafts);
        var outputs = new LinkedHashMap<String, Output>();
        Set<Path> taken = new HashSet<>();
        for (String input : inputs) {
            Path file = folder.resolve(stem(input) + "." + format.ending());
            if (!taken.add(file)) {
                throw new CliException(ExitCode.USAGE, "usage.same-output", file.toString());
            }
            outputs.put(input, Output.checked(file, format, given, inputs));
        }
        return outputs;
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw Output.refused("output.not-writable", folder);
        }
    }

    private static String stem(String input) {
        Path name = Path.of(input).getFileName();
        String text = name == null ? "draft" : name.toString();
        int dot = text.lastIndexOf('.');
        return dot > 0 ? text.substring(0, dot) : text;
    }
}
