package org.inkwright.cli;

import java.util.List;
import java.util.Optional;
import org.inkwright.generation.model.ModelList;
import org.inkwright.generation.model.ModelTrial;
import org.inkwright.generation.model.Provider;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.studio.ContextSize;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.KeyRing;
import org.inkwright.studio.TextEngines;

/// Shows the services that have text models, keeps their keys, tries models, and says how much one
/// reads.
final class EnginesCommand implements Command {
    private static final String ANY = "any";

    @Override
    public String name() {
        return "engines";
    }

    @Override
    public void shape(Shape shape) {
        shape.common().option(String.class, "TEXT", "--address").parameters("ACTION", "0..3");
    }

    /// What can be done, in the order of the documents.
    static List<String> actions() {
        return List.of("list", "models", "try", "key", "forget", "context");
    }

    @Override
    public Task task(Given given) {
        List<String> words = given.parameters();
        String action = words.isEmpty() ? "list" : words.getFirst();
        if (action.equals("list") && words.size() <= 1) {
            return EnginesCommand::list;
        }
        if (words.size() == 2) {
            String named = words.get(1);
            return switch (action) {
                case "models" -> {
                    EngineChoice service = engine(named + "/" + ANY, given);
                    yield shop -> models(shop, service);
                }
                case "try" -> {
                    EngineChoice engine = engine(named, given);
                    yield shop -> tried(shop, engine);
                }
                case "key" -> shop -> keep(shop, named);
                case "forget" -> shop -> forget(shop, named);
                case "context" -> {
                    EngineChoice engine = engine(named, given);
                    yield shop -> context(shop, engine);
                }
                default -> throw wrong(words);
            };
        }
        if (words.size() == 3 && action.equals("context")) {
            EngineChoice engine = engine(words.get(1), given);
            String size = words.get(2);
            if (!size.matches("auto|[0-9]{1,9}")) {
                throw wrong(words);
            }
            return shop -> setContext(shop, engine, size);
        }
        throw wrong(words);
    }

    private static CliException wrong(List<String> words) {
        return new CliException(ExitCode.USAGE, "usage.engines", String.join(" ", words));
    }

    private static EngineChoice engine(String name, Given given) {
        return Writing.engine(name, given);
    }

    private static ExitCode list(Workshop shop) {
        TextEngines engines = shop.engines();
        Optional<EngineChoice> chosen = engines.chosen();
        for (Provider provider : engines.providers()) {
            boolean key = engines.keys().key(provider.id()).isPresent();
            String need =
                    key
                            ? "key"
                            : provider.keyNeed() == Provider.KeyNeed.NEEDED ? "no-key" : "keyless";
            shop.reporter().engine(provider.id(), need, provider.name());
        }
        chosen.ifPresent(engine -> shop.reporter().note("engines.chosen", engine.name()));
        return ExitCode.DONE;
    }

    private static ExitCode models(Workshop shop, EngineChoice service)
            throws InterruptedException {
        ModelList list =
                shop.supply()
                        .interruption()
                        .during(() -> shop.engines().models(service, new StopSignal()));
        return switch (list) {
            case ModelList.Offered(var names) -> {
                names.forEach(name -> shop.reporter().engine(service.provider(), "model", name));
                yield ExitCode.DONE;
            }
            case ModelList.Untold(var failure) ->
                    throw new CliException(
                            ExitCode.JOB_FAILED, failure.trouble().code(), service.provider());
        };
    }

    private static ExitCode tried(Workshop shop, EngineChoice engine) throws InterruptedException {
        ModelTrial.Result result =
                shop.supply()
                        .interruption()
                        .during(() -> shop.engines().trial(engine, new StopSignal()));
        return switch (result) {
            case ModelTrial.Works works -> {
                shop.reporter()
                        .note("engines.works", engine.name(), works.firstWord().toMillis() + "");
                yield ExitCode.DONE;
            }
            case ModelTrial.Fails(var failure, var near) -> {
                near.forEach(name -> shop.reporter().engine(engine.provider(), "model", name));
                throw new CliException(
                        ExitCode.JOB_FAILED, failure.trouble().code(), engine.name());
            }
        };
    }

    private static ExitCode keep(Workshop shop, String provider) {
        KeyRing keys = known(shop, provider).keys();
        String key = shop.supply().person().entry().secret();
        if (key.isBlank()) {
            throw new CliException(ExitCode.INPUT_REFUSED, "engines.no-key-typed", provider);
        }
        keys.keep(provider, key.strip());
        if (keys.lasting() == KeyRing.Lasting.SESSION) {
            throw new CliException(ExitCode.JOB_FAILED, "engines.no-store", provider);
        }
        shop.reporter().note("engines.kept", provider);
        return ExitCode.DONE;
    }

    private static ExitCode forget(Workshop shop, String provider) {
        known(shop, provider).keys().forget(provider);
        shop.reporter().note("engines.forgotten", provider);
        return ExitCode.DONE;
    }

    private static TextEngines known(Workshop shop, String provider) {
        TextEngines engines = shop.engines();
        boolean known =
                provider.equals(EngineChoice.OWN)
                        || engines.providers().stream().anyMatch(one -> one.id().equals(provider));
        if (!known) {
            throw new CliException(ExitCode.INPUT_REFUSED, "engine.unknown", provider);
        }
        return engines;
    }

    private static ExitCode context(Workshop shop, EngineChoice engine) {
        ContextSize size = shop.engines().context(engine);
        String word = Writing.named(size.origin());
        shop.reporter().engine(engine.name(), word, String.valueOf(size.tokens()));
        return ExitCode.DONE;
    }

    private static ExitCode setContext(Workshop shop, EngineChoice engine, String size) {
        TextEngines engines = shop.engines();
        if (size.equals("auto")) {
            engines.forgetContext(engine);
        } else if (engines.setContext(engine, Integer.parseInt(size))
                instanceof ContextSize.Refused) {
            throw new CliException(ExitCode.INPUT_REFUSED, "engine.context-size", size);
        }
        return context(shop, engine);
    }
}
