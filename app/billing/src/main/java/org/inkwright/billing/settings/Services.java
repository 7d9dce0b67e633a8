package org.inkwright.billing.settings;

import java.util.List;
import java.util.Optional;
import org.inkwright.github.GitHubSettings;
import org.inkwright.mail.SmtpSettings;
import org.inkwright.payments.Confidential;
import org.inkwright.payments.StripeSettings;

/// Who is asked for what this program does not do itself. In live mode mail and money are always
/// there.
///
/// @param mail who takes mails
/// @param stripe who takes money
/// @param webhookSecrets what Stripe signs its news with
/// @param github who else says who somebody is
public record Services(
        Optional<SmtpSettings> mail,
        Optional<StripeSettings> stripe,
        List<Confidential> webhookSecrets,
        Optional<GitHubSettings> github) {
    /// Nobody: demo mode.
    public static final Services NONE =
            new Services(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    /// Keeps its own list.
    public Services {
        webhookSecrets = List.copyOf(webhookSecrets);
    }
}
