import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../median.ts';
import { startServer, type ServerProcess } from '../server-process.ts';
import { openWorlds } from './api.ts';
import { declarations } from './orders.ts';
import { manyReaders, type ReadersResult } from './readers.ts';
import { manyWorlds, type WorldsResult } from './worlds.ts';
import { round, type Round, type RoundOrder } from './wire.ts';

const connections = 64;
const seconds = 3;
const rounds = 5;
/** Worlds among which declarations are spread, and declarations of each round and world. */
const worlds = 100;
const each = 400;
/** Share of the highest rate at which tails are measured. */
const usual = 0.8;

/** What `bench sandbox` measured; null for what this machine lacks. */
export interface SandboxResult extends ReadersResult, WorldsResult {
  /** Declarations a second, answered when they are on the disk, and rows a second of the bare route. */
  readonly sqlite: number;
  readonly sqliteBare: number;
  /** Median of the paired ratios. */
  readonly sqliteRatio: number;
  readonly postgres: number | null;
  readonly postgresBare: number | null;
  readonly postgresRatio: number | null;
  /** At 80 % of the rate on SQLite: the median time to an answer, ms, and the 99th percentile over it. */
  readonly median: number;
  readonly tailRatio: number;
}

/** Measures the server against a bare Express route over the same database, in turns. */
export async function sandboxBench(): Promise<SandboxResult> {
  const folder = mkdtempSync(join(tmpdir(), 'tongguan-bench-'));
  try {
    const sqlite = await against(folder, join(folder, 'bare.sqlite'), ['--data', folder]);
    const database = process.env['TONGGUAN_DATABASE_URL'];
    const postgres =
      database === undefined
        ? null
        : await against(folder, database, ['--data', folder, '--database-url', database]);
    return {
      sqlite: sqlite.own,
      sqliteBare: sqlite.bare,
      sqliteRatio: sqlite.ratio,
      postgres: postgres?.own ?? null,
      postgresBare: postgres?.bare ?? null,
      postgresRatio: postgres?.ratio ?? null,
      median: sqlite.median,
      tailRatio: sqlite.tailRatio,
      ...(await manyReaders(join(folder, 'readers'))),
      ...(await manyWorlds(join(folder, 'worlds'))),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Comparison {
  readonly own: number;
  readonly bare: number;
  readonly ratio: number;
  readonly median: number;
  readonly tailRatio: number;
}

/** Rounds of the bare route and of the server by turns, over the same kind of database. */
async function against(
  folder: string,
  database: string,
  options: readonly string[],
): Promise<Comparison> {
  const bodies = declarations(worlds * each);
  const bare = await startBare(database);
  const server = await startServer({ options });
  try {
    const pairs: { readonly own: Round; readonly bare: Round }[] = [];
    for (let at = 0; at <= rounds; at++) {
      const plain = await round({ ...usualRound, url: bare.url, request: bareRequest(bodies) });
      const own = await round(await ownRound(server, bodies));
      // The first round warms both up.
      if (at > 0) pairs.push({ own, bare: plain });
    }
    const own = median(pairs.map((pair) => pair.own.rate));
    const paced = await round({ ...(await ownRound(server, bodies)), pace: own * usual });
    const times = paced.times.toSorted((a, b) => a - b);
    const middle = median(times);
    return {
      own,
      bare: median(pairs.map((pair) => pair.bare.rate)),
      ratio: median(pairs.map((pair) => pair.own.rate / pair.bare.rate)),
      median: middle,
      tailRatio: (times[Math.floor(times.length * 0.99)] ?? NaN) / middle,
    };
  } finally {
    bare.child.kill();
    await server.stop();
  }
}

const usualRound = { connections, seconds } as const;

function bareRequest(bodies: readonly Buffer[]): RoundOrder['request'] {
  return (number) => ({ path: '/', body: bodies[number % bodies.length] ?? Buffer.alloc(0) });
}

/** A round among new worlds, so that every declaration is the first of its reference. */
async function ownRound(server: ServerProcess, bodies: readonly Buffer[]): Promise<RoundOrder> {
  const ids = await openWorlds(server, worlds);
  const paths = ids.map((id) => `/api/v1/worlds/${id}/messages?by=declarant`);
  return {
    ...usualRound,
    url: server.url,
    request: (number) => ({
      path: paths[number % worlds] ?? '',
      body: bodies[number] ?? Buffer.alloc(0),
    }),
  };
}

async function startBare(database: string): Promise<{ child: ChildProcess; url: string }> {
  const program = join(import.meta.dirname, 'bare-route.ts');
  const child = spawn(process.execPath, [program, database], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return { child, url: String(line).trim() };
}
