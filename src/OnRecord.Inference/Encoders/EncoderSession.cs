using Microsoft.ML.OnnxRuntime;
using OnRecord.Inference.Packages;

namespace OnRecord.Inference.Encoders;

/// <summary>Loads the encoder graph with the settings that make its results repeatable.</summary>
internal static class EncoderSession
{
    /// <exception cref="ModelPackageException">The graph cannot be loaded or has other inputs or outputs.</exception>
    public static InferenceSession Load(byte[] graph, string[] inputs, string[] outputs)
    {
        using var options = new SessionOptions
        {
            // One thread a run: how sums are split among threads would change their last bits.
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_BASIC,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        InferenceSession? session = null;
        try
        {
            session = new InferenceSession(graph, options);
            var missing = inputs
                .Except(session.InputNames)
                .Concat(outputs.Except(session.OutputNames))
                .FirstOrDefault();
            if (missing is not null)
            {
                throw new ModelPackageException($"The encoder graph has no input or output '{missing}'.");
            }

            var loaded = session;
            session = null;
            return loaded;
        }
        catch (OnnxRuntimeException e)
        {
            throw new ModelPackageException($"The encoder graph cannot be loaded: {e.Message}", e);
        }
        finally
        {
            session?.Dispose();
        }
    }
}
