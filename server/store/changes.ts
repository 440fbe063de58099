import type { Input } from '../../world/input.ts';
import type { Statement } from './database.ts';
import type { Goal, KeptReply, Standing, StoredSpec } from './stored.ts';

/** Inputs of a world from a position on, in place of all that stood there. */
export interface InputsChange {
  readonly world: string;
  /** Fencing token under which the world was led when they were taken. */
  readonly term: number;
  readonly from: number;
  /** How many inputs the world had before. */
  readonly length: number;
  readonly inputs: readonly Input[];
  readonly standing: Standing;
}

/** What is stored together: inputs, each under its fence, and whatever belongs to them. */
export interface Unit {
  readonly inputs: readonly InputsChange[];
  readonly statements: readonly Statement[];
}

/** What a new world is entered with. */
export interface NewStoredWorld {
  readonly id: string;
  readonly owner: string;
  readonly spec: StoredSpec;
  readonly inputs: readonly Input[];
  readonly standing: Standing;
  /** Real time, ms since 1970 UTC. */
  readonly created: number;
  /** Number of the server that leads it. */
  readonly leader: number;
}

/** Enters a new world with the inputs of the one it was forked from. */
export function addWorld(world: NewStoredWorld): Statement[] {
  const { id, owner, spec, inputs, standing, created, leader } = world;
  const { now, seq, ended, asking, speed, goal } = standing;
  const { scenario } = spec;
  const names =
    'id, owner, spec, scenario, title, created, now, seq, ended, asking, speed, goal, length, leader, term';
  const entry: Statement = {
    sql: `INSERT INTO worlds (${names}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
    values: [
      id,
      owner,
      JSON.stringify(spec),
      scenario.id,
      JSON.stringify(scenario.title),
      created,
      now,
      seq,
      Number(ended),
      Number(asking),
      speed,
      goalText(goal),
      inputs.length,
      leader,
    ],
  };
  return [entry, ...appended(id, 0, inputs)];
}

/** Forgets a world and its inputs. */
export function removeWorld(id: string): Statement {
  return { sql: 'DELETE FROM worlds WHERE id = ?', values: [id] };
}

/**
 * Keeps a reply under an idempotency key and forgets those kept before `expired` (ms, real time). Another
 * server that was quicker with the same key is a conflict.
 */
export function keepReply(
  key: string,
  { request, reply }: KeptReply,
  { at, expired }: { readonly at: number; readonly expired: number },
): Statement[] {
  return [
    { sql: 'DELETE FROM replies WHERE at < ?', values: [expired] },
    {
      sql: 'INSERT INTO replies (key, request, reply, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      values: [key, request, JSON.stringify(reply), at],
      once: true,
    },
  ];
}

/** Statements of units in order, with one fence for each world among them. */
export function statementsOf(units: readonly Unit[]): Statement[] {
  const changes = units.flatMap(({ inputs }) => inputs);
  const fences = [...Map.groupBy(changes, ({ world }) => world).values()].map(fence);
  const cuts = changes.filter(({ from, length }) => from < length);
  const kept = cuts.length === 0 ? changes.flatMap(written) : changes.flatMap(replaced);
  return [...fences, ...kept, ...units.flatMap(({ statements }) => statements)];
}

/** Holds only while this server leads the world and nobody else has added to it. */
function fence(changes: readonly InputsChange[]): Statement {
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last) throw new Error('There is no fence around no changes.');
  const { now, seq, ended, asking, speed, goal } = last.standing;
  return {
    sql: 'UPDATE worlds SET now = ?, seq = ?, ended = ?, asking = ?, speed = ?, goal = ?, length = ? WHERE id = ? AND term = ? AND length = ?',
    values: [
      now,
      seq,
      Number(ended),
      Number(asking),
      speed,
      goalText(goal),
      last.from + last.inputs.length,
      first.world,
      first.term,
      first.length,
    ],
    once: true,
  };
}

/** A goal as it is stored. */
const goalText = (goal: Goal | undefined): string | null =>
  goal === undefined ? null : String(goal);

function replaced(change: InputsChange): Statement[] {
  const { world, from } = change;
  const cut = 'DELETE FROM inputs WHERE world = ? AND position >= ?';
  return [{ sql: cut, values: [world, from] }, ...written(change)];
}

function written({ world, from, inputs }: InputsChange): Statement[] {
  return appended(world, from, inputs);
}

function appended(world: string, from: number, inputs: readonly Input[]): Statement[] {
  return inputs.map((input, index) => ({
    sql: 'INSERT INTO inputs (world, position, input) VALUES (?, ?, ?)',
    values: [world, from + index, JSON.stringify(input)],
  }));
}
