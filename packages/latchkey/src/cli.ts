#!/usr/bin/env node
import { parseArguments } from "./arguments.ts";
import type { Settings } from "./arguments.ts";
import { Failure } from "./failure.ts";
import { stopOnSignals } from "./shutdown.ts";
import { printError, printLine, printLinkOnEnter, printReady } from "./terminal.ts";
import { version } from "./version.ts";

const debug = process.env["LATCHKEY_DEBUG"] === "1";

// Whoever reads the output may leave; that is no reason to stop.
process.stdout.on("error", () => undefined);
process.stderr.on("error", () => undefined);

const asked = parseArguments(process.argv.slice(2), process.env);
switch (asked.command) {
  case "help": {
    const { commandHelp, programHelp } = await import("./commands/help.ts");
    process.stdout.write(asked.of === undefined ? programHelp() : commandHelp(asked.of));
    break;
  }
  case "version":
    process.stdout.write(`${version()}\n`);
    break;
  case "refuse":
    for (const fault of asked.faults) printError(fault);
    process.exitCode = 2;
    break;
  case "run": {
    const { runCommand } = await import("./commands/run-command.ts");
    // What is still open, such as a connection kept for another request, is of no use to anybody.
    process.exit(await runCommand(asked.what, asked, { debug }));
    break;
  }
  case "serve":
    await run(asked.settings);
}

async function run(settings: Settings): Promise<void> {
  // Only now: a database takes its time to load, and neither help nor a refusal needs one.
  const { openLog } = await import("./log/open-log.ts");
  const log = await openLog(settings.operation.log, { isTerminal: process.stderr.isTTY, debug });
  process.on("exit", () => log.flush());
  const { serve } = await import("./serve.ts");
  let exitCode = 0;
  const fail = (error: unknown): void => {
    log.error(error);
    exitCode = 1;
  };
  const starting = serve(settings, {
    onError: (error, { requestId }) => log.error(error, { requestId }),
    onRequest: (facts) => log.request(facts),
    onCrowded: () => {
      const most = settings.operation.maxConnections;
      log.warn(
        `There are ${most} connections, so more are closed. --max-connections is the bound.`,
      );
    },
    onStop: (error) => {
      fail(error);
      stop();
    },
  });
  const stop = stopOnSignals(async () => {
    const serving = await starting;
    printLine("Stopping: answering what is in flight.");
    log.info("Stopping.");
    const cut = await serving.close();
    if (cut > 0)
      fail(
        new Failure(
          `${cut} ${cut === 1 ? "request" : "requests"} took too long and had to be cut off.`,
        ),
      );
    printLine("Stopped.");
    log.info("Stopped.");
    return exitCode;
  }, settings.operation.shutdownDelayMs);
  const failUncaught = (error: unknown): void => {
    fail(error);
    process.exit(1);
  };
  process.on("uncaughtException", failUncaught).on("unhandledRejection", failUncaught);
  try {
    const serving = await starting;
    const answersEnter = process.stdin.isTTY;
    printReady(serving, { port: settings.port, answersEnter });
    if (serving.provider === undefined) printLinkOnEnter(serving.signInLink);
    const { baseUrl, place, metricsUrl } = serving;
    log.info("Serving.", { baseUrl, place, metricsUrl, version: version() });
  } catch (error) {
    fail(error);
    process.exitCode = 1;
  }
}
