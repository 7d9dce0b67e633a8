package org.inkwright.billing.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// Reads the settings: the documented file names every one of them with its usual value, the
/// operator's file goes over it, the environment over both.
public final class SettingsFile {
    /// What the name of an environment variable begins with.
    public static final String PREFIX = "INKWRIGHT_BILLING_";

    private static final String DOCUMENTED = "billing.properties";

    private SettingsFile() {}

    /// The documented file as it is shipped.
    public static String documented() {
        try (InputStream file = SettingsFile.class.getResourceAsStream(DOCUMENTED)) {
            return new String(
                    Objects.requireNonNull(file, DOCUMENTED).readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads what was set.
    ///
    /// @param file the operator's file, if there is one
    /// @param environment the environment of the process
    /// @param userHome what `~` stands for
    public static SettingsResult read(
            Optional<Path> file, Map<String, String> environment, Path userHome) {
        List<String> faults = new ArrayList<>();
        Map<String, String> values = usual();
        file.ifPresent(path -> addFile(path, values, faults));
        addEnvironment(environment, values, faults);
        return new SettingsReading(values, faults, userHome).result();
    }

    /// The environment variable that wins over a setting of the file.
    static String variable(String name) {
        return PREFIX + name.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    static Map<String, String> usual() {
        try {
            return parsed(new StringReader(documented()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addFile(Path path, Map<String, String> values, List<String> faults) {
        try (Reader reader = Files.newBufferedReader(path)) {
            parsed(reader)
                    .forEach((name, value) -> {
                        if (values.replace(name, value) == null) {
                            faults.add(
                                    "%s in %s is no setting. %s"
                                            .formatted(name, path, likely(name, values)));
                        }
                    });
        } catch (NoSuchFileException e) {
            faults.add("The file of settings " + path + " is not there.");
        } catch (IOException | IllegalArgumentException e) {
            faults.add(
                    "The file of settings %s cannot be read: it must be a properties file in UTF-8."
                            .formatted(path));
        }
    }

    private static void addEnvironment(
            Map<String, String> environment, Map<String, String> values, List<String> faults) {
        Map<String, String> names = new TreeMap<>();
        values.keySet().forEach(name -> names.put(variable(name), name));
        new TreeMap<>(environment)
                .forEach((variable, value) -> {
                    String name = names.get(variable);
                    if (name != null) {
                        values.put(name, value);
                    } else if (variable.startsWith(PREFIX)) {
                        faults.add(
                                "The environment variable %s is no setting. %s"
                                        .formatted(variable, likely(variable, names)));
                    }
                });
    }

    private static String likely(String name, Map<String, String> known) {
        String group = name.replaceFirst("[._][^._]*$", "");
        List<String> near = known.keySet().stream().filter(one -> one.startsWith(group)).toList();
        return near.isEmpty() || near.size() == known.size()
                ? "The documented file names them all (--print-settings)."
                : "Perhaps one of " + String.join(", ", near) + "?";
    }

    private static Map<String, String> parsed(Reader reader) throws IOException {
        var properties = new Properties();
        properties.load(reader);
        Map<String, String> values = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(name -> values.put(name, properties.getProperty(name).strip()));
        return values;
    }
}
