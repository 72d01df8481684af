package org.assay.cli;

import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.assay.credential.json.MalformedJson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command and its parts.
@Command(
        name = "assay",
        mixinStandardHelpOptions = true,
        version = "assay 0.1.0",
        description = "Makes and checks micro-credentials: Open Badges 3.0 on W3C Verifiable Credentials.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:valid, or done",
            "1:invalid",
            "2:could not tell, for want of a key, a list or a reader",
            "64:the command was not understood"
        },
        subcommands = {
            KeygenCommand.class,
            IssueCommand.class,
            VerifyCommand.class,
            InspectCommand.class,
            LintCommand.class,
            BakeCommand.class,
            UnbakeCommand.class,
            StatusCommand.class,
            BundleCommand.class,
            LogCommand.class,
            VcApiCommand.class,
            DoctorCommand.class,
            CommandLine.HelpCommand.class
        })
final class Assay implements Runnable {
    static final int VALID = 0;
    static final int INVALID = 1;
    static final int UNKNOWN = 2;
    static final int USAGE = 64;

    /// Its warnings quote what strangers wrote.
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    @Spec
    private CommandSpec spec;

    private Assay() {}

    public static void main(String[] arguments) {
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    /// Runs one command and answers its exit code.
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(World.real(), out, err, arguments);
    }

    static int run(World world, PrintWriter out, PrintWriter err, String... arguments) {
        PDFBOX.setLevel(Level.OFF);
        var line = new CommandLine(new Assay(), world);
        line.setOut(out).setErr(err);
        line.setParameterExceptionHandler((wrong, _) -> {
            err.println(Printable.of(String.valueOf(wrong.getMessage())));
            err.println("hint: assay help " + wrong.getCommandLine().getCommandName());
            return USAGE;
        });
        line.setExecutionExceptionHandler((failed, _, _) -> explain(failed, err));
        try (world) {
            return line.execute(arguments);
        }
    }

    /// What a person can mend is said in a line; anything else is our fault and shows where.
    private static int explain(Exception failed, PrintWriter err) {
        switch (failed) {
            case MalformedJson malformed ->
                err.println("not JSON: " + Printable.of(String.valueOf(malformed.getMessage())));
            case IllegalArgumentException wrong -> err.println(Printable.of(String.valueOf(wrong.getMessage())));
            case java.nio.file.NoSuchFileException missing ->
                err.println(Printable.of("no such file: " + missing.getFile()));
            case java.io.IOException broken -> err.println(Printable.of(String.valueOf(broken.getMessage())));
            default -> failed.printStackTrace(err);
        }
        return USAGE;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "which command? one of: " + String.join(" ", spec.subcommands().keySet()));
    }
}
