import { maxHeaderSize } from 'node:http';
import type { HttpProblemCode } from './http-problems.ts';
import * as limits from './limits.ts';

/** A limit of the server: what it bounds, how much that is, what is answered beyond it, and how to raise it. */
export interface ServerLimit {
  /** Names of the constants behind it, in server/limits.ts unless the way to raise it says another place. */
  readonly of: readonly string[];
  readonly bounds: string;
  readonly value: string;
  /** Code of the problem document beyond it. */
  readonly code?: HttpProblemCode;
  /** What happens beyond it, where that is no problem document. */
  readonly otherwise?: string;
  readonly raise: string;
}

const constant = 'the constant in `server/limits.ts`';
const ofFormats = '`defaultLimits` in `formats/format.ts`';
const seconds = (ms: number): string => `${ms / 1000} s`;
const hours = (ms: number): string => `${ms / 3_600_000} h`;
const count = (number: number): string => number.toLocaleString('en');

/** Every limit of the server; docs/limits.md is made from it. */
export const serverLimits: readonly ServerLimit[] = [
  {
    of: ['bodyLimits'],
    bounds: 'a body or message, unpacked',
    value: `${count(limits.bodyLimits.maxBytes)} bytes`,
    code: 'body-too-large',
    raise: ofFormats,
  },
  {
    of: ['bodyLimits'],
    bounds: 'nesting in a message',
    value: `${limits.bodyLimits.maxDepth} levels`,
    otherwise: 'problem `too-deep`',
    raise: ofFormats,
  },
  {
    of: ['bodyLimits'],
    bounds: 'values in a message',
    value: count(limits.bodyLimits.maxNodes),
    otherwise: 'problem `too-many-nodes`',
    raise: ofFormats,
  },
  {
    of: ['bodyLimits'],
    bounds: 'one text in a message',
    value: `${count(limits.bodyLimits.maxText)} characters`,
    otherwise: 'problem `text-too-long`',
    raise: ofFormats,
  },
  {
    of: [],
    bounds: 'headers of a request',
    value: `${count(maxHeaderSize)} bytes`,
    code: 'headers-too-large',
    raise: '`node --max-http-header-size`',
  },
  {
    of: ['headersTime', 'requestTime'],
    bounds: 'time to send the headers, and a whole request',
    value: `${seconds(limits.headersTime)}, ${seconds(limits.requestTime)}`,
    code: 'request-too-slow',
    raise: constant,
  },
  {
    of: ['usualRate'],
    bounds: 'requests a second of an access key; twice as many at once',
    value: count(limits.usualRate),
    code: 'rate-exceeded',
    raise: '`rate` of a new key, `POST /keys`',
  },
  {
    of: ['usualWorlds'],
    bounds: 'worlds of the owner of an access key',
    value: count(limits.usualWorlds),
    code: 'worlds-exceeded',
    raise: '`worlds` of a new key, `POST /keys`',
  },
  {
    of: ['mostListed', 'usuallyListed'],
    bounds: 'rows of one answer, and unless asked for',
    value: `${count(limits.mostListed)}, ${limits.usuallyListed}`,
    code: 'query-invalid',
    raise: 'ask in parts, by `limit` and `from`',
  },
  {
    of: ['longestKey', 'keyLifetime'],
    bounds: 'idempotency key, and how long its answer is kept',
    value: `${limits.longestKey} characters, ${hours(limits.keyLifetime)}`,
    code: 'key-invalid',
    raise: constant,
  },
  {
    of: ['mostLoaded'],
    bounds: 'worlds at rest in memory; others are loaded when they are asked for',
    value: count(limits.mostLoaded),
    otherwise: 'the one that rested longest leaves the memory',
    raise: constant,
  },
  {
    of: ['rotationGrace', 'sessionLifetime'],
    bounds: 'an access key after its rotation, and a session of a page',
    value: `${hours(limits.rotationGrace)}, ${hours(limits.sessionLifetime)}`,
    code: 'access-key-unknown',
    raise: constant,
  },
  {
    of: ['latestInstant'],
    bounds: 'virtual time',
    value: new Date(limits.latestInstant).toISOString(),
    code: 'time-too-far',
    raise: 'RFC 3339 has no later one',
  },
  {
    of: ['rehearsedFor', 'mostRehearsed'],
    bounds: 'a rehearsal: virtual time and events; a recording of a scenario: events',
    value: `${hours(limits.rehearsedFor)}, ${count(limits.mostRehearsed)}`,
    otherwise: 'it ends there',
    raise: constant,
  },
  {
    of: ['tickPeriod', 'heartbeatPeriod'],
    bounds: 'how often running worlds advance, and silent event streams show that they live',
    value: `${seconds(limits.tickPeriod)}, ${seconds(limits.heartbeatPeriod)}`,
    raise: constant,
  },
  {
    of: ['handoverTime', 'handoverPause', 'takeOverPeriod'],
    bounds:
      'wait of a request for a world that changes hands between servers, how often it looks, and how often servers look for worlds whose leader has died',
    value: `${seconds(limits.handoverTime)}, ${seconds(limits.handoverPause)}, ${seconds(limits.takeOverPeriod)}`,
    code: 'led-elsewhere',
    raise: constant,
  },
  {
    of: ['deliveryTime'],
    bounds: 'time of a client to answer a webhook',
    value: seconds(limits.deliveryTime),
    otherwise: 'the attempt counts as unanswered',
    raise: constant,
  },
  {
    of: ['repeatPause'],
    bounds:
      'pause before deliveries that could not be read from the store, or stored, are tried again',
    value: seconds(limits.repeatPause),
    raise: constant,
  },
  {
    of: ['drainTime'],
    bounds: 'time of requests under way when the server stops',
    value: seconds(limits.drainTime),
    otherwise: 'the connection ends; repeat it under its idempotency key',
    raise: constant,
  },
];
