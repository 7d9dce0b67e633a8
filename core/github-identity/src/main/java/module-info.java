/// Who somebody is, said by GitHub: the sign-in of people who have an account there.
///
/// Start reading at [org.inkwright.github.GitHubSignIn].
///
/// This module must never know accounts of our own or what a browser is answered. The token that
/// GitHub gives must never leave it, be kept or be logged.
@org.jspecify.annotations.NullMarked
module org.inkwright.github {
    requires static transitive org.jspecify;
    requires com.google.gson;
    requires okhttp3;
    requires okio;

    exports org.inkwright.github;
}
