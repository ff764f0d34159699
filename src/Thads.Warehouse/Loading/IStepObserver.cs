namespace Thads.Warehouse.Loading;

/// <summary>Is told of each step as it is passed. Throwing here is dying there, which is how the tests kill the process at every step.</summary>
public interface IStepObserver
{
    void Passed(Step step, int submissionId);

    /// <summary>Is told of a fault that may pass, before the work that met it is done again.</summary>
    void MetPassingFault(Exception fault) { }
}
