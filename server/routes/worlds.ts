import { viewOf } from '../../world/view.ts';
import { explain } from '../../world/unblock.ts';
import type { ScenarioFolder } from '../../library/library.ts';
import { instantText, parseInstant } from '../../rules/days.ts';
import type { AgenciesRequest } from '../../schemas/types.ts';
import type { RuntimeName } from '../../workflows/runtime.ts';
import type { Drivers } from '../../world/input.ts';
import type { LiveWorld } from '../../world/live.ts';
import { may } from '../access/principal.ts';
import { connectorsOf } from '../agencies/connector.ts';
import { emptyScenario } from '../empty-scenario.ts';
import type { HostedWorld } from '../hosted-world.ts';
import { HttpProblem, problemReply } from '../http-problem.ts';
import { mostListed, usuallyListed } from '../limits.ts';
import { json, nothing, type Reply } from '../reply.ts';
import { jsonBody } from '../request-body.ts';
import type { StoredSpec } from '../store/stored.ts';
import {
  integerQuery,
  known,
  param,
  textQuery,
  type Call,
  type Context,
  type Prepared,
  type Route,
} from '../route.ts';

const world = { description: 'The world.', schema: { $ref: 'answers.json#/$defs/worldView' } };
const created = { description: 'The new world; its address is in Location.', schema: world.schema };

/** Worlds: opening, looking at, forking, taking back, closing. */
export const worldRoutes: readonly Route[] = [
  {
    id: 'openWorld',
    method: 'post',
    path: '/worlds',
    summary: 'Opens a scenario as a live world.',
    body: 'newWorld',
    answers: { 201: created },
    changes: true,
    audited: true,
    prepare: roomForWorld,
    handle: openWorld,
  },
  {
    id: 'openEmptyWorld',
    method: 'post',
    path: '/worlds/empty',
    summary: 'Opens a port at an instant as a world without a script; the law is that of the date.',
    body: 'emptyWorld',
    answers: { 201: created },
    changes: true,
    audited: true,
    prepare: roomForWorld,
    handle: openEmptyWorld,
  },
  {
    id: 'listWorlds',
    method: 'get',
    path: '/worlds',
    summary: 'The worlds opened last, latest first.',
    query: [
      {
        name: 'limit',
        description: 'Most worlds to list.',
        schema: { type: 'integer', minimum: 1, maximum: mostListed, default: usuallyListed },
      },
    ],
    answers: {
      200: {
        description: 'The worlds.',
        schema: { type: 'array', items: { $ref: 'answers.json#/$defs/worldSummary' } },
      },
    },
    handle: async ({ store }, call) => {
      const limit = integerQuery(call, 'limit') ?? usuallyListed;
      const { who } = call;
      const listed = await store.list({ limit, ...(!may(who, 'admin') && { owner: who.owner }) });
      return json(listed.map(({ now, ...rest }) => ({ ...rest, now: instantText(now) })));
    },
  },
  {
    id: 'getWorld',
    method: 'get',
    path: '/worlds/{id}',
    summary: 'A world as it stands, or as it stood right after an event.',
    query: [
      {
        name: 'seq',
        description: 'Event after which to look.',
        schema: { type: 'integer', minimum: 0 },
      },
    ],
    answers: { 200: world },
    handle: getWorld,
  },
  {
    id: 'deleteWorld',
    method: 'delete',
    path: '/worlds/{id}',
    summary: 'Removes a world for good.',
    answers: { 204: { description: 'It is gone.' } },
    changes: true,
    audited: true,
    handle: ({ worlds }, call) => {
      worlds.remove(worldOf(worlds, call));
      return nothing;
    },
  },
  {
    id: 'forkWorld',
    method: 'post',
    path: '/worlds/{id}/fork',
    summary: 'Makes another world that was the same up to an event.',
    body: 'forkRequest',
    answers: { 201: created },
    changes: true,
    audited: true,
    prepare: roomForWorld,
    handle: ({ worlds, clock }, call) => {
      const from = worldOf(worlds, call);
      const { seq } = jsonBody(call.body, 'forkRequest');
      const fork = worlds.open({ spec: specOf(from), owner: from.owner }, forkAt(from.live, seq));
      return createdReply(fork, clock.elapsed());
    },
  },
  {
    id: 'undo',
    method: 'post',
    path: '/worlds/{id}/undo',
    summary: 'Takes the latest message or decision back.',
    body: 'undoRequest',
    answers: { 200: world },
    changes: true,
    handle: undo,
  },
  {
    id: 'reset',
    method: 'post',
    path: '/worlds/{id}/reset',
    summary: 'Lets a world begin again, as it was opened.',
    body: 'resetRequest',
    answers: { 200: world },
    changes: true,
    audited: true,
    handle: ({ worlds, clock }, call) => {
      jsonBody(call.body, 'resetRequest');
      const hosted = worldOf(worlds, call);
      worlds.replace(hosted, hosted.live.fork(0));
      return json(viewAt(hosted, clock.elapsed()));
    },
  },
  {
    id: 'askWhy',
    method: 'get',
    path: '/worlds/{id}/why',
    summary: 'What an entity waits for, who must act, and which rule says so.',
    query: [
      {
        name: 'entity',
        description: 'Entity, flow:identifier.',
        required: true,
        schema: { type: 'string', minLength: 1, maxLength: 120 },
      },
      {
        name: 'seq',
        description: 'Event after which to look.',
        schema: { type: 'integer', minimum: 0 },
      },
    ],
    answers: { 200: { description: 'The answer.', schema: { $ref: 'answers.json#/$defs/why' } } },
    handle: ({ worlds }, call) => {
      const entity = textQuery(call, 'entity') ?? '';
      const live = liveAt(worldOf(worlds, call), call);
      return json(known(explain(live.world, entity), 'unknown-entity', entity));
    },
  },
];

/** The world that the path names. Throws an {@link HttpProblem} where there is none. */
export function worldOf(worlds: Context['worlds'], call: Call): HostedWorld {
  return worlds.get(param(call, 'id'));
}

/** A world as it stands at a real instant (ms), with its id and speed. */
export function viewAt(hosted: HostedWorld, real: number): object {
  const now = instantText(hosted.timeAt(real));
  return { id: hosted.id, ...viewOf(hosted.live), now, speed: hosted.speed };
}

/** Where the owner of a key may have one more world, nothing needs to be known. */
export async function roomForWorld({ store }: Context, { who }: Call): Promise<Prepared> {
  if (who.worlds === 0) return {};
  const listed = await store.list({ limit: who.worlds, owner: who.owner });
  if (listed.length < who.worlds) return {};
  throw new HttpProblem('worlds-exceeded', { got: String(who.worlds) });
}

/** The answer to whoever has made a world. */
export function createdReply(hosted: HostedWorld, real: number): Reply {
  const headers = { location: `/api/v1/worlds/${hosted.id}` };
  return json(viewAt(hosted, real), { status: 201, headers });
}

function openWorld(context: Context, call: Call): Reply {
  const { scenario: id, ...manner } = jsonBody(call.body, 'newWorld');
  const folder = known(context.library.scenarios.get(id), 'unknown-scenario', id);
  return opened(context, call, { folder, ...manner });
}

/** Opens a world in which nothing happens but what is sent to it, and what customs does about that. */
function openEmptyWorld(context: Context, call: Call): Reply {
  const { port: id, start, direction, procedure, ...manner } = jsonBody(call.body, 'emptyWorld');
  const port = known(context.library.ports.get(id), 'unknown-port', id);
  const title = { zh: `空世界·${port.name.zh}`, en: `Empty world, ${port.name.en}` };
  const kind = { ...(direction && { direction }), ...(procedure && { procedure }) };
  const at = parseInstant(start);
  const scenario = emptyScenario({ id: 'empty', title, port, at, by: 'declarant', ...kind });
  return opened(context, call, { folder: { scenario, files: {} }, ...manner });
}

/** What a world is opened from, and how. */
interface Opening {
  readonly folder: ScenarioFolder;
  readonly runtime?: RuntimeName;
  readonly seed?: number;
  readonly policyDate?: string;
  readonly drivers?: Drivers;
  readonly agencies?: AgenciesRequest;
}

function opened({ worlds, clock, agencies }: Context, { who }: Call, opening: Opening): Reply {
  const { folder, runtime = 'table', seed = folder.scenario.seed, drivers = {} } = opening;
  const { scenario, files } = folder;
  const dated = opening.policyDate === undefined ? {} : { policyDate: opening.policyDate };
  const outside = connectorsOf({ ...agencies, ...opening.agencies });
  const manner = { runtime, drivers, ...(outside && { agencies: outside }) };
  const spec = { scenario: { ...scenario, ...dated, seed }, files, ...manner };
  return createdReply(worlds.open({ spec, owner: who.owner }), clock.elapsed());
}

/** What a world was opened with. */
export function specOf({ live }: Pick<HostedWorld, 'live'>): StoredSpec {
  const { scenario, files, runtime, drivers = {}, agencies } = live.spec;
  return { scenario, files, runtime, drivers, ...(agencies && { agencies }) };
}

function getWorld({ worlds, clock }: Context, call: Call): Reply {
  const hosted = worldOf(worlds, call);
  if (call.query['seq'] === undefined) return json(viewAt(hosted, clock.elapsed()));
  return json({ id: hosted.id, ...viewOf(liveAt(hosted, call)), speed: hosted.speed });
}

function undo({ worlds, clock }: Context, call: Call): Reply {
  jsonBody(call.body, 'undoRequest');
  const hosted = worldOf(worlds, call);
  const earlier = hosted.live.undo();
  if (earlier === hosted.live) return problemReply(new HttpProblem('nothing-to-undo'));
  worlds.replace(hosted, earlier);
  return json(viewAt(hosted, clock.elapsed()));
}

/** The world of a call, now or as it was right after the event that its query names. */
export function liveAt({ live }: HostedWorld, call: Call): LiveWorld {
  const seq = integerQuery(call, 'seq');
  return seq === undefined ? live : forkAt(live, seq);
}

function forkAt(live: LiveWorld, seq: number): LiveWorld {
  if (seq > live.seq) throw new HttpProblem('unknown-seq', { got: String(seq) });
  return live.fork(seq);
}
