package org.inkwright.billing.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inkwright.github.GitHubSettings;
import org.inkwright.mail.Mailbox;
import org.inkwright.mail.SmtpSettings;
import org.inkwright.payments.Confidential;
import org.inkwright.payments.StripeSettings;

/// Turns words into the settings of other services and gathers what is wrong with them. Used once.
final class ServicesReading {
    private final Map<String, String> values;
    private final List<String> faults;
    private final Mode mode;

    ServicesReading(Map<String, String> values, List<String> faults, Mode mode) {
        this.values = values;
        this.faults = faults;
        this.mode = mode;
    }

    Services result() {
        return new Services(mail(), stripe(), webhookSecrets(), github());
    }

    private Optional<SmtpSettings> mail() {
        String host = text("mail.host");
        if (host.isEmpty()) {
            needed("mail.host", "nobody could confirm an address");
            return Optional.empty();
        }
        Optional<Mailbox> from = Mailbox.of(text("mail.from"));
        String port = text("mail.port");
        Optional<SmtpSettings.Security> security = security();
        if (from.isEmpty()) {
            faults.add("mail.from must be a mail address, such as Inkwright <mail@example.org>.");
        }
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
            faults.add("mail.port must be a number from 1 to 65535, not \"%s\".".formatted(port));
            return Optional.empty();
        }
        if (from.isEmpty() || security.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new SmtpSettings(
                            host,
                            Integer.parseInt(port),
                            security.orElseThrow(),
                            text("mail.user"),
                            text("mail.password"),
                            from.orElseThrow()));
        } catch (IllegalArgumentException e) {
            faults.add("mail: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<SmtpSettings.Security> security() {
        String named = text("mail.security").toUpperCase(Locale.ROOT);
        for (SmtpSettings.Security one : SmtpSettings.Security.values()) {
            if (one.name().equals(named)) {
                return Optional.of(one);
            }
        }
        faults.add("mail.security must be starttls, tls or none.");
        return Optional.empty();
    }

    private Optional<StripeSettings> stripe() {
        String key = text("stripe.secret.key");
        if (key.isEmpty()) {
            needed("stripe.secret.key", "nothing could be bought");
            return Optional.empty();
        }
        if (mode == Mode.DEMO) {
            faults.add(
                    "stripe.secret.key is set in demo mode, which takes no money. Take it out, or"
                            + " set mode to live.");
            return Optional.empty();
        }
        if (!key.matches("[sr]k_[!-~]+")) {
            faults.add("stripe.secret.key must begin with sk_ or rk_.");
            return Optional.empty();
        }
        return Optional.of(StripeSettings.of(new Confidential(key)));
    }

    private List<Confidential> webhookSecrets() {
        List<Confidential> secrets = new ArrayList<>();
        for (String one : text("stripe.webhook.secrets").split(",", -1)) {
            if (one.strip().matches("whsec_[!-~]+")) {
                secrets.add(new Confidential(one.strip()));
            } else if (!one.isBlank()) {
                faults.add("stripe.webhook.secrets must begin with whsec_, separated by commas.");
            }
        }
        if (secrets.isEmpty()) {
            needed("stripe.webhook.secrets", "payments would be noticed late");
        }
        return secrets;
    }

    private Optional<GitHubSettings> github() {
        String id = text("github.client.id");
        String secret = text("github.client.secret");
        if (id.isEmpty() && secret.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(GitHubSettings.of(id, secret));
        } catch (IllegalArgumentException e) {
            faults.add("github: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void needed(String name, String why) {
        if (mode == Mode.LIVE) {
            faults.add(name + " must be set in live mode: without it " + why + ".");
        }
    }

    private String text(String name) {
        return values.getOrDefault(name, "");
    }
}
