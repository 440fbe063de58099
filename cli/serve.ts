import { join } from 'node:path';
import { Option, type Command } from 'commander';
import { pino, destination, type Logger } from 'pino';
import { listen } from '../server/listen.ts';
import { isLoopback } from '../server/security.ts';
import type { Tracing } from '../server/tracing/tracing.ts';
import { agencyOption } from './agency-option.ts';
import { integerOption, serverAddress } from './options.ts';
import type { AgenciesRequest } from '../schemas/types.ts';
import { root } from './scenario.ts';
import { UsageError, type Session } from './session.ts';

const usualPort = 8080;
const highestPort = 65_535;
const standardError = 2;

interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly open?: true;
  readonly keys?: true;
  readonly allowPrivateTargets?: true;
  readonly agency?: AgenciesRequest;
  readonly databaseUrl?: string;
  readonly advertise?: string;
}

/** Adds `serve`: API, sandbox and pages. */
export function addServe(program: Command, session: Session): void {
  program
    .command('serve')
    .description('serve the API, the sandbox and the pages')
    .option('--port <port>', '0 takes any free port', integerOption(0, highestPort), usualPort)
    .option('--host <address>', 'address to listen on; only this machine unless given', '127.0.0.1')
    .addOption(
      new Option('--open', 'ask for no keys: on this machine only, and then the default').conflicts(
        'keys',
      ),
    )
    .option('--keys', 'ask for access keys on this machine too')
    .option('--allow-private-targets', 'send webhooks to addresses that are not public too')
    .option(
      '--agency <name=address>',
      'ask this agency outside in every world opened here; may be given for each agency',
      agencyOption,
    )
    .option('--data <folder>', 'folder of the SQLite database', 'data')
    .addOption(
      new Option(
        '--database-url <address>',
        'PostgreSQL in place of SQLite, for several servers',
      ).env('TONGGUAN_DATABASE_URL'),
    )
    .addOption(
      new Option(
        '--advertise <address>',
        'where other servers over the same database reach this one; its host and port unless given',
      )
        .argParser(serverAddress)
        .env('TONGGUAN_ADVERTISE'),
    )
    .action((options: ServeOptions) => serve(options, session));
}

async function serve(options: ServeOptions, { library, terminal }: Session): Promise<void> {
  const firstKey = (text: string): void =>
    terminal.err(`First access key, shown this once: ${text}`);
  // Nobody waits for the log; what is left of it is written when the process ends.
  const logger = pino({ level: 'info' }, destination({ dest: standardError, sync: false }));
  const webRoot = join(root, 'web', 'dist');
  const tracing = await tracingOf(process.env, logger);
  const server = await listen({
    ...options,
    tracing,
    library,
    webRoot,
    logger,
    ...(!isOpen(options) && { firstKey }),
    ...(options.agency && { agencies: options.agency }),
    ...(options.allowPrivateTargets && { allowPrivate: true }),
  }).catch(refused);
  const { promise, resolve } = Promise.withResolvers<void>();
  process.once('SIGINT', () => resolve());
  process.once('SIGTERM', () => resolve());
  terminal.out(server.url);
  await promise;
  await server.close();
}

/** Spans go to a collector where the environment names one, by the variables of OpenTelemetry; nothing is loaded otherwise. */
async function tracingOf(
  environment: NodeJS.ProcessEnv,
  logger: Logger,
): Promise<Tracing | undefined> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: all, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: traces } =
    environment;
  if (!(all ?? traces) || environment['OTEL_SDK_DISABLED'] === 'true') return undefined;
  const { OpenTelemetry } = await import('../server/tracing/opentelemetry.ts');
  return new OpenTelemetry((message) => logger.error({ otlp: message }, 'spans are lost'));
}

/** Without keys a server is for whoever sits at this machine; elsewhere it asks for them. */
function isOpen({ host, open, keys }: ServeOptions): boolean {
  const local = isLoopback(host);
  if (open && !local) {
    throw new UsageError({
      zh: `“--open”不设门禁，只能用于回环地址，实际为“--host ${host}”。请去掉其中之一。`,
      en: `"--open" lets everybody in and needs a loopback address; got "--host ${host}". Leave one of them out.`,
    });
  }
  return local && !keys;
}

function refused(error: unknown): never {
  if (error instanceof Error && 'code' in error) {
    throw new UsageError(
      {
        zh: `服务器无法启动：${error.message}。`,
        en: `The server cannot start: ${error.message}.`,
      },
      { cause: error },
    );
  }
  throw error;
}
