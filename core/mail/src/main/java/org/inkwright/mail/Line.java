package org.inkwright.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.util.WriteTimeoutSocket;

/// Opens connections to the server. Safe to share between threads.
///
/// @param trust who is believed to be whom
record Line(SmtpSettings settings, Patience patience, SSLSocketFactory trust) {
    Socket open() throws IOException {
        IOException last = new IOException("the server has no address");
        for (InetAddress one : InetAddress.getAllByName(settings.host())) {
            try {
                return open(one);
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private Socket open(InetAddress address) throws IOException {
        // The name that was set goes with the address: it is what the server has to prove, and
        // nobody has to ask for the name of an address.
        InetAddress named = InetAddress.getByAddress(settings.host(), address.getAddress());
        int write = (int) patience.write().toMillis();
        Socket socket = new WriteTimeoutSocket(new BoundedSocket(patience), write);
        try {
            int connect = (int) patience.connect().toMillis();
            socket.connect(new InetSocketAddress(named, settings.port()), connect);
            return settings.security() == SmtpSettings.Security.TLS ? secured(socket) : socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private Socket secured(Socket socket) throws IOException {
        SSLSocket secure =
                (SSLSocket) trust.createSocket(socket, settings.host(), settings.port(), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }
}
