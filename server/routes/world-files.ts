import { json } from '../reply.ts';
import { jsonBody } from '../request-body.ts';
import type { Route } from '../route.ts';
import { worldFile, worldOfFile } from '../world-file.ts';
import { createdReply, roomForWorld, specOf, worldOf } from './worlds.ts';

/** Worlds as files, to be kept, sent and opened elsewhere. */
export const worldFileRoutes: readonly Route[] = [
  {
    id: 'exportWorld',
    method: 'get',
    path: '/worlds/{id}/export',
    summary: 'A world as one file, with the digest of its trace.',
    answers: {
      200: {
        description: 'The file.',
        schema: { $ref: 'requests.json#/$defs/worldFile' },
      },
    },
    handle: ({ worlds }, call) => {
      const { id, live } = worldOf(worlds, call);
      const headers = { 'content-disposition': `attachment; filename="${id}.json"` };
      return json(worldFile(live), { headers });
    },
  },
  {
    id: 'importWorld',
    method: 'post',
    path: '/worlds/import',
    summary: 'Opens the world of a file; refused where its trace is another here.',
    body: 'worldFile',
    answers: {
      201: {
        description: 'The new world; its address is in Location.',
        schema: { $ref: 'answers.json#/$defs/worldView' },
      },
    },
    changes: true,
    audited: true,
    prepare: roomForWorld,
    handle: ({ worlds, library, clock }, call) => {
      const live = worldOfFile(jsonBody(call.body, 'worldFile'), library);
      const world = worlds.open({ spec: specOf({ live }), owner: call.who.owner }, live);
      return createdReply(world, clock.elapsed());
    },
  },
];
