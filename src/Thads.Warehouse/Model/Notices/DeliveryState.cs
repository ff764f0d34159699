namespace Thads.Warehouse.Model.Notices;

/// <summary>How far a notice has come on its way to one address.</summary>
public enum DeliveryState
{
    /// <summary>Is to be sent, for the first time or again.</summary>
    Waiting,

    /// <summary>A process is about to hand it to the mail server, or died over it.</summary>
    Sending,

    /// <summary>The mail server has taken it.</summary>
    Sent,

    /// <summary>
    /// The process or the connection died after the handing over had begun: whether the server has taken it nobody here knows. It is not sent
    /// again by itself, since nobody is to get it twice.
    /// </summary>
    Unconfirmed,

    /// <summary>The server refused it for good, it was tried too often, or it is too old to be of use.</summary>
    GivenUp,
}
