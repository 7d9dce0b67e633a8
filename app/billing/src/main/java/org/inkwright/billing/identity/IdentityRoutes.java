package org.inkwright.billing.identity;

import java.net.URI;
import java.util.List;
import org.inkwright.billing.web.Endpoint;

/// The pages of an account.
public final class IdentityRoutes {
    private IdentityRoutes() {}

    /// The pages.
    ///
    /// @param address how browsers reach the program
    public static List<Endpoint> pages(Accounts accounts, URI address) {
        var cookies = Cookies.of(address);
        return List.of(
                new StyleSheet(),
                new SignUpPage(),
                new SignUpForm(accounts),
                new VerifyPage(),
                new VerifyForm(accounts),
                new SignInPage(),
                new SignInForm(accounts, cookies),
                new SignOutForm(accounts, cookies),
                new SignOutEverywhereForm(accounts, cookies),
                new AccountPage(accounts, cookies),
                new DeleteAccountForm(accounts, cookies),
                new DeletedPage(),
                new ForgotPage(),
                new ForgotForm(accounts),
                new ResetPage(),
                new ResetForm(accounts));
    }

    /// The mails that demo mode shows instead of sending them.
    public static Endpoint mails(Outbox outbox) {
        return new MailsPage(outbox);
    }
}
