namespace Thads.Etl.Notices;

/// <summary>How the connection to the mail server is kept secret.</summary>
public enum MailSecurity
{
    /// <summary>Begins in clear and goes on under TLS; a server that cannot is not used.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>In clear: for a server on this machine or on a network of its own.</summary>
    None,
}
