import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Command } from 'commander';
import { memberOf } from '../schemas/pointer.ts';
import type { Problem } from '../schemas/types.ts';
import { validate } from '../schemas/validate.ts';
import { questionIds } from '../world/agencies/questions.ts';
import { sampleAnswer } from '../world/agencies/sample-answer.ts';
import { worldProblem } from '../world/problems.ts';
import { integerOption, shareOption } from './options.ts';
import type { Session } from './session.ts';

const highestPort = 65_535;
const highestSeed = 4_294_967_295;
const mostRead = 65_536; // bytes of an enquiry

interface AgencyOptions {
  readonly port: number;
  readonly seed: number;
  readonly otherShare: number;
}

/** Adds `agency`: an agency outside to start from, which answers as the built-in ones do. */
export function addAgency(program: Command, session: Session): void {
  program
    .command('agency')
    .description('answer enquiries of worlds over HTTP, as the built-in agencies do')
    .option('--port <port>', '0 takes any free port', integerOption(0, highestPort), 0)
    .option('--seed <seed>', 'number of the draws', integerOption(0, highestSeed), 1)
    .option('--other-share <share>', 'share answered otherwise than usual', shareOption, 0)
    .action((options: AgencyOptions) => serve(options, session));
}

async function serve(options: AgencyOptions, { terminal }: Session): Promise<void> {
  const server = createServer((request, response) => {
    readBody(request).then(
      (text) => reply(response, answerTo(text, options)),
      () => response.destroy(),
    );
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  process.once('SIGINT', () => resolve());
  process.once('SIGTERM', () => resolve());
  server.listen(options.port, '127.0.0.1', () => {
    // A server that listens on a port has an address with one.
    const { port } = server.address() as AddressInfo;
    terminal.out(`http://127.0.0.1:${port}/`);
  });
  await promise;
  server.close();
  server.closeAllConnections();
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    // A request without an encoding gives bytes.
    const bytes = chunk as Buffer;
    size += bytes.byteLength;
    if (size > mostRead) throw new RangeError(`An enquiry has more than ${mostRead} bytes.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

interface Reply {
  readonly status: number;
  readonly body: object;
}

/** The answer to an enquiry, or everything that is wrong with it. */
export function answerTo(
  text: string,
  { seed, otherShare }: Pick<AgencyOptions, 'seed' | 'otherShare'>,
): Reply {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return refused([worldProblem('enquiry-not-json', { got: String(error) })]);
  }
  const name = memberOf(parsed, 'question');
  const question = questionIds.find((id) => id === name);
  if (!question) {
    const expected = questionIds.join(', ');
    const found = { path: '/question', got: JSON.stringify(name) ?? '', expected };
    return refused([worldProblem('enquiry-unknown', found)]);
  }
  const read = validate(`${question}-enquiry`, parsed);
  if ('problems' in read) return refused(read.problems);
  return { status: 200, body: sampleAnswer(read.value, { seed, share: otherShare }) };
}

const unprocessable = 422;
const refused = (problems: readonly Problem[]): Reply => ({
  status: unprocessable,
  body: { problems },
});

function reply(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
