package org.inkwright.billing.identity;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.github.GitHubSignIn;

/// The pages of an account.
public final class IdentityRoutes {
    private IdentityRoutes() {}

    /// The pages.
    ///
    /// @param address how browsers reach the program
    /// @param github who else says who somebody is
    public static List<Endpoint> pages(
            Accounts accounts, URI address, Optional<GitHubSignIn> github) {
        var cookies = Cookies.of(address);
        return List.of(
                new StyleSheet(),
                new SignUpPage(),
                new SignUpForm(accounts),
                new VerifyPage(),
                new VerifyForm(accounts),
                new SignInPage(github),
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

    /// The ways to another mail address.
    ///
    /// @param clock the server's time
    /// @param address how browsers reach the program
    public static List<Endpoint> addresses(
            Accounts accounts,
            Database database,
            InstantSource clock,
            Letters letters,
            URI address) {
        var changes = new AddressChanges(database, clock, accounts, letters);
        var cookies = Cookies.of(address);
        return List.of(
                new ChangeAddressForm(accounts, changes, cookies),
                new LinkPage("/address", "address.title", "address.button"),
                new ConfirmAddressForm(changes),
                new CreditUseForm(accounts, cookies));
    }

    /// The ways to GitHub and back.
    ///
    /// @param address how browsers reach the program
    public static List<Endpoint> github(GitHubSignIn github, Accounts accounts, URI address) {
        var cookies = Cookies.of(address);
        URI back = URI.create(address + GitHubReturn.PATH);
        return List.of(
                new GitHubStart(github, cookies, back),
                new GitHubReturn(github, accounts, cookies, back));
    }

    /// The mails that demo mode shows instead of sending them.
    public static Endpoint mails(Outbox outbox) {
        return new MailsPage(outbox);
    }
}
